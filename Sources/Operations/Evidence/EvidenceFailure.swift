internal import AWSClient

/// A call that did not bring its part of the evidence.
public struct EvidenceFailure: Hashable, Sendable, CustomStringConvertible {
  /// The operation, such as `iam:ListAccessKeys`.
  public let operation: String
  /// The error's code; nil where no answer came.
  public let code: String?
  /// What happened, in one line, with the request's id.
  public let description: String

  /// Describes a failure.
  public init(operation: String, code: String?, description: String) {
    self.operation = operation
    self.code = code
    self.description = description
  }

  init(_ error: ClientError) {
    self.init(operation: error.operation, code: error.code, description: "\(error)")
  }

  /// Whether a service control policy refused the call.
  ///
  /// The phrase stands in the middle: newer services append an id of the authorization to the message.
  public var isServiceControlPolicyDenial: Bool {
    guard let code, code.hasPrefix("AccessDenied") else { return false }
    return description.contains("service control policy")
  }

  /// Whether no service control policy allowed the call; otherwise one denied it.
  ///
  /// Source: IAM User Guide, "Troubleshoot access denied error messages".
  var lacksServiceControlGrant: Bool { description.contains("because no service control policy allows") }
}
