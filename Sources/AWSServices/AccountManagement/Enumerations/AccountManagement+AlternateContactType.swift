public import AWSWire

extension AccountManagement {
  /// What an alternate contact is for.
  public struct AlternateContactType: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `BILLING`.
    public static let billing: AlternateContactType = "BILLING"
    /// `OPERATIONS`.
    public static let operations: AlternateContactType = "OPERATIONS"
    /// `SECURITY`.
    public static let security: AlternateContactType = "SECURITY"

    /// The values in the service's model.
    public static let known: [String] = [
      "BILLING",
      "OPERATIONS",
      "SECURITY",
    ]
  }
}
