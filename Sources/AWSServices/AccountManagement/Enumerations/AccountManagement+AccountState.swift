public import AWSWire

extension AccountManagement {
  /// Where an account is in its life.
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
    /// `CLOSED`.
    public static let closed: AccountState = "CLOSED"

    /// The values in the service's model.
    public static let known: [String] = [
      "PENDING_ACTIVATION",
      "ACTIVE",
      "SUSPENDED",
      "CLOSED",
    ]
  }
}
