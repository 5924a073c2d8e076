public import AWSWire

extension Organizations {
  /// A kind of detail.
  public struct HandshakeResourceType: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `ACCOUNT`.
    public static let account: HandshakeResourceType = "ACCOUNT"
    /// `ORGANIZATION`.
    public static let organization: HandshakeResourceType = "ORGANIZATION"
    /// `ORGANIZATION_FEATURE_SET`.
    public static let organizationFeatureSet: HandshakeResourceType = "ORGANIZATION_FEATURE_SET"
    /// `EMAIL`.
    public static let email: HandshakeResourceType = "EMAIL"
    /// `MASTER_EMAIL`.
    public static let masterEmail: HandshakeResourceType = "MASTER_EMAIL"
    /// `MASTER_NAME`.
    public static let masterName: HandshakeResourceType = "MASTER_NAME"
    /// `NOTES`.
    public static let notes: HandshakeResourceType = "NOTES"
    /// `PARENT_HANDSHAKE`.
    public static let parentHandshake: HandshakeResourceType = "PARENT_HANDSHAKE"
    /// `RESPONSIBILITY_TRANSFER`.
    public static let responsibilityTransfer: HandshakeResourceType = "RESPONSIBILITY_TRANSFER"
    /// `TRANSFER_START_TIMESTAMP`.
    public static let transferStartTimestamp: HandshakeResourceType = "TRANSFER_START_TIMESTAMP"
    /// `TRANSFER_TYPE`.
    public static let transferType: HandshakeResourceType = "TRANSFER_TYPE"
    /// `MANAGEMENT_ACCOUNT`.
    public static let managementAccount: HandshakeResourceType = "MANAGEMENT_ACCOUNT"
    /// `MANAGEMENT_EMAIL`.
    public static let managementEmail: HandshakeResourceType = "MANAGEMENT_EMAIL"
    /// `MANAGEMENT_NAME`.
    public static let managementName: HandshakeResourceType = "MANAGEMENT_NAME"

    /// The values in the service's model.
    public static let known: [String] = [
      "ACCOUNT",
      "ORGANIZATION",
      "ORGANIZATION_FEATURE_SET",
      "EMAIL",
      "MASTER_EMAIL",
      "MASTER_NAME",
      "NOTES",
      "PARENT_HANDSHAKE",
      "RESPONSIBILITY_TRANSFER",
      "TRANSFER_START_TIMESTAMP",
      "TRANSFER_TYPE",
      "MANAGEMENT_ACCOUNT",
      "MANAGEMENT_EMAIL",
      "MANAGEMENT_NAME",
    ]
  }
}
