public import AWSWire

extension S3 {
  /// A kind of grantee.
  public struct GranteeType: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `CanonicalUser`.
    public static let canonicalUser: GranteeType = "CanonicalUser"
    /// `AmazonCustomerByEmail`.
    public static let amazonCustomerByEmail: GranteeType = "AmazonCustomerByEmail"
    /// `Group`.
    public static let group: GranteeType = "Group"

    /// The values in the service's model.
    public static let known: [String] = [
      "CanonicalUser",
      "AmazonCustomerByEmail",
      "Group",
    ]
  }
}
