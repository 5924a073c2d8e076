import AWSServices
import AWSWire

/// What an update does to the longest session of a sign-in: set it, unset it, or leave it alone.
///
/// Source: AWS Identity and Access Management API Reference, "UpdateLoginProfile" and "UpdateRole".
enum SignInSessionChange: Hashable, Sendable {
  case set(seconds: Int)
  case unset
  case nothing

  /// Reads the two members of an update, of which only one may ask for something.
  init(to seconds: Int?, resets: Bool?) throws(AWSError) {
    switch (seconds, resets ?? false) {
    case (.some, true):
      throw IAM.Errors.invalidInput(
        "MaxSigninSessionDuration and ResetMaxSigninSessionDuration cannot be specified in the same request")
    case (.some(let seconds), false): self = .set(seconds: seconds)
    case (nil, true): self = .unset
    case (nil, false): self = .nothing
    }
  }

  /// Makes the change.
  func apply(to duration: inout Int?) {
    switch self {
    case .set(let seconds): duration = seconds
    case .unset: duration = nil
    case .nothing: break
    }
  }
}
