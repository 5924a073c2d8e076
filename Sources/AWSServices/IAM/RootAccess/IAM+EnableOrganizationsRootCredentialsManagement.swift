public import AWSWire

extension IAM {
  /// Lets the organization manage the root credentials of its member accounts.
  ///
  /// Source: AWS Identity and Access Management API Reference,
  /// "EnableOrganizationsRootCredentialsManagement".
  public enum EnableOrganizationsRootCredentialsManagement: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "EnableOrganizationsRootCredentialsManagement", of: service,
      errors: [
        IAM.Errors.serviceAccessNotEnabled, IAM.Errors.accountNotManagementOrDelegatedAdministrator,
        IAM.Errors.organizationNotFound, IAM.Errors.organizationNotInAllFeaturesMode,
        IAM.Errors.callerIsNotManagementAccount,
      ])

    /// The caller sends nothing.
    public typealias Input = Empty

    /// What a success returns.
    public struct Output: Structure {
      /// The organization's id.
      public var organizationId: String?
      /// The features that are on.
      public var enabledFeatures: [OrganizationsFeature]?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("OrganizationId", &organizationId)
        members.optional("EnabledFeatures", &enabledFeatures)
      }
    }
  }
}
