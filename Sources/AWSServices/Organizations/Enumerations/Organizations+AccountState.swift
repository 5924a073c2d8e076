public import AWSWire

extension Organizations {
  /// The state of an account, from its making to its end.
  public struct AccountState: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `PENDING_ACTIVATION`.
    public static let pendingActivation: AccountState = "PENDING_ACTIVATION"
    /// `ACTIVE`.
    public static let active: AccountState = "ACTIVE"
    /// `SUSPENDED`.
    public static let suspended: AccountState = "SUSPENDED"
    /// `PENDING_CLOSURE`.
    public static let pendingClosure: AccountState = "PENDING_CLOSURE"
    /// `CLOSED`.
    public static let closed: AccountState = "CLOSED"

    /// The values in the service's model.
    public static let known: [String] = [
      "PENDING_ACTIVATION",
      "ACTIVE",
      "SUSPENDED",
      "PENDING_CLOSURE",
      "CLOSED",
    ]
  }
}
