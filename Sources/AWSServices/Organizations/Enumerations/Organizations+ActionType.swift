public import AWSWire

extension Organizations {
  /// What a handshake is for.
  public struct ActionType: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `INVITE`.
    public static let invite: ActionType = "INVITE"
    /// `ENABLE_ALL_FEATURES`.
    public static let enableAllFeatures: ActionType = "ENABLE_ALL_FEATURES"
    /// `APPROVE_ALL_FEATURES`.
    public static let approveAllFeatures: ActionType = "APPROVE_ALL_FEATURES"
    /// `ADD_ORGANIZATIONS_SERVICE_LINKED_ROLE`.
    public static let addOrganizationsServiceLinkedRole: ActionType = "ADD_ORGANIZATIONS_SERVICE_LINKED_ROLE"
    /// `TRANSFER_RESPONSIBILITY`.
    public static let transferResponsibility: ActionType = "TRANSFER_RESPONSIBILITY"

    /// The values in the service's model.
    public static let known: [String] = [
      "INVITE",
      "ENABLE_ALL_FEATURES",
      "APPROVE_ALL_FEATURES",
      "ADD_ORGANIZATIONS_SERVICE_LINKED_ROLE",
      "TRANSFER_RESPONSIBILITY",
    ]
  }
}
