public import AWSWire

extension Organizations {
  /// The status of an account, which AWS replaces by its state.
  public struct AccountStatus: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `ACTIVE`.
    public static let active: AccountStatus = "ACTIVE"
    /// `SUSPENDED`.
    public static let suspended: AccountStatus = "SUSPENDED"
    /// `PENDING_CLOSURE`.
    public static let pendingClosure: AccountStatus = "PENDING_CLOSURE"

    /// The values in the service's model.
    public static let known: [String] = [
      "ACTIVE",
      "SUSPENDED",
      "PENDING_CLOSURE",
    ]
  }
}
