public import AWSWire

extension Organizations {
  /// Starts the making of a member account with a twin in AWS GovCloud (US).
  ///
  /// Source: AWS Organizations API Reference, "CreateGovCloudAccount".
  public enum CreateGovCloudAccount: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "CreateGovCloudAccount", of: service,
      errors: [
        Organizations.Errors.accessDenied, Organizations.Errors.awsOrganizationsNotInUse,
        Organizations.Errors.concurrentModification, Organizations.Errors.constraintViolation,
        Organizations.Errors.invalidInput, Organizations.Errors.finalizingOrganization,
        Organizations.Errors.service, Organizations.Errors.tooManyRequests,
        Organizations.Errors.unsupportedAPIEndpoint,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The e-mail address of its root user.
      public var email: String = ""
      /// The account's name.
      public var accountName: String = ""
      /// The role the management account can assume; `OrganizationAccountAccessRole` where absent.
      public var roleName: String?
      /// Whether IAM users may see the billing; allowed where absent.
      public var iamUserAccessToBilling: IAMUserAccessToBilling?
      /// The tags.
      public var tags: [Tag]?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required(
          "Email", &email, .minimumLength(6), .maximumLength(64), .pattern(.organizationsEmail))
        members.required(
          "AccountName", &accountName, .minimumLength(1), .maximumLength(50),
          .pattern(.organizationsAccountName))
        members.optional("RoleName", &roleName, .maximumLength(64), .pattern(.organizationsRoleName))
        members.optional("IamUserAccessToBilling", &iamUserAccessToBilling)
        members.optional("Tags", &tags)
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// How the making of the account goes.
      public var createAccountStatus: CreateAccountStatus?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("CreateAccountStatus", &createAccountStatus)
      }
    }
  }
}
