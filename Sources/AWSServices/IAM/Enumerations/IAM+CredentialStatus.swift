public import AWSWire

extension IAM {
  /// Whether a credential works.
  public struct CredentialStatus: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `Active`.
    public static let active: CredentialStatus = "Active"
    /// `Inactive`.
    public static let inactive: CredentialStatus = "Inactive"
    /// `Expired`.
    public static let expired: CredentialStatus = "Expired"

    /// The values in the service's model.
    public static let known: [String] = [
      "Active",
      "Inactive",
      "Expired",
    ]
  }
}
