public import AWSWire

extension IAM {
  /// Makes the role that an AWS service acts as.
  ///
  /// Source: AWS Identity and Access Management API Reference, "CreateServiceLinkedRole".
  public enum CreateServiceLinkedRole: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "CreateServiceLinkedRole", of: service,
      errors: [
        IAM.Errors.invalidInput, IAM.Errors.limitExceeded, IAM.Errors.noSuchEntity, IAM.Errors.serviceFailure,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The service principal of the service.
      public var awsServiceName: String = ""
      /// Its description.
      public var description: String?
      /// What is added to the role's name, where the service supports it.
      public var customSuffix: String?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required(
          "AWSServiceName", &awsServiceName, .minimumLength(1), .maximumLength(128), .pattern(.iamName))
        members.optional("Description", &description, .maximumLength(1000), .pattern(.iamRoleDescription))
        members.optional(
          "CustomSuffix", &customSuffix, .minimumLength(1), .maximumLength(64), .pattern(.iamName))
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// The role.
      public var role: Role?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("Role", &role)
      }
    }
  }
}
