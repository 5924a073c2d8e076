public import AWSWire

extension Organizations {
  /// Lists the member accounts that administer AWS services.
  ///
  /// Source: AWS Organizations API Reference, "ListDelegatedAdministrators".
  public enum ListDelegatedAdministrators: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "ListDelegatedAdministrators", of: service, isReadOnly: true,
      errors: [
        Organizations.Errors.accessDenied, Organizations.Errors.awsOrganizationsNotInUse,
        Organizations.Errors.constraintViolation, Organizations.Errors.invalidInput,
        Organizations.Errors.tooManyRequests, Organizations.Errors.service,
        Organizations.Errors.unsupportedAPIEndpoint,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The service principal of the AWS service.
      public var servicePrincipal: String?
      /// Where the next page begins.
      public var nextToken: String?
      /// The size of a page.
      public var maxResults: Int?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional(
          "ServicePrincipal", &servicePrincipal, .minimumLength(1), .maximumLength(128),
          .pattern(.organizationsServicePrincipal))
        members.optional("NextToken", &nextToken, .maximumLength(100000), .pattern(.organizationsAnything))
        members.optional("MaxResults", &maxResults, .minimum(1), .maximum(20))
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// The accounts.
      public var delegatedAdministrators: [DelegatedAdministrator]?
      /// Where the next page begins.
      public var nextToken: String?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("DelegatedAdministrators", &delegatedAdministrators)
        members.optional("NextToken", &nextToken)
      }
    }
  }
}

extension Organizations.ListDelegatedAdministrators: PaginatedOperation {
  /// Where the next page begins; nil after the last.
  public static func token(of output: Output) -> String? {
    output.nextToken
  }

  /// Asks for the page that begins there.
  public static func setToken(_ token: String, in input: inout Input) {
    input.nextToken = token
  }

  /// What a page lists.
  public static func elements(of output: Output) -> [Organizations.DelegatedAdministrator] {
    output.delegatedAdministrators ?? []
  }
}
