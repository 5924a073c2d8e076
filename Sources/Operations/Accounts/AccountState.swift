/// Where an account stands in its life, in AWS's words; values not named here are kept as they come.
public struct AccountState: Hashable, Sendable, RawRepresentable, CustomStringConvertible {
  /// AWS's word.
  public let rawValue: String

  /// Takes a word as AWS says it.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Created, and not usable yet.
  public static let pendingActivation = AccountState(rawValue: "PENDING_ACTIVATION")
  /// In use.
  public static let active = AccountState(rawValue: "ACTIVE")
  /// Closed by its owner or suspended by AWS; can come back for 90 days.
  public static let suspended = AccountState(rawValue: "SUSPENDED")
  /// About to be closed.
  public static let pendingClosure = AccountState(rawValue: "PENDING_CLOSURE")
  /// Closed for good.
  public static let closed = AccountState(rawValue: "CLOSED")
  /// The service named no state.
  public static let unknown = AccountState(rawValue: "UNKNOWN")

  /// Whether AWS lets nobody in: neither root sessions nor roles nor keys work there.
  ///
  /// Source: AWS Account Management, "Close an AWS account": a closed account is suspended, and nothing but its bills
  /// and AWS Support can be reached.
  public var isShut: Bool { self == .suspended || self == .closed }

  /// AWS's word.
  public var description: String { rawValue }
}
