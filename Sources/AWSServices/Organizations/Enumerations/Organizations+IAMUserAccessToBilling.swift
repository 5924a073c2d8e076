public import AWSWire

extension Organizations {
  /// Whether IAM users of an account may see its billing.
  public struct IAMUserAccessToBilling: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `ALLOW`.
    public static let allow: IAMUserAccessToBilling = "ALLOW"
    /// `DENY`.
    public static let deny: IAMUserAccessToBilling = "DENY"

    /// The values in the service's model.
    public static let known: [String] = [
      "ALLOW",
      "DENY",
    ]
  }
}
