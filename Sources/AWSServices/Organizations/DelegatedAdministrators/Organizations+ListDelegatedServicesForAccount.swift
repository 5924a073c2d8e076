public import AWSWire

extension Organizations {
  /// Lists the AWS services that a member account administers.
  ///
  /// Source: AWS Organizations API Reference, "ListDelegatedServicesForAccount".
  public enum ListDelegatedServicesForAccount: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "ListDelegatedServicesForAccount", of: service, isReadOnly: true,
      errors: [
        Organizations.Errors.accessDenied, Organizations.Errors.accountNotFound,
        Organizations.Errors.accountNotRegistered, Organizations.Errors.awsOrganizationsNotInUse,
        Organizations.Errors.constraintViolation, Organizations.Errors.invalidInput,
        Organizations.Errors.tooManyRequests, Organizations.Errors.service,
        Organizations.Errors.unsupportedAPIEndpoint,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The account's id.
      public var accountId: String = ""
      /// Where the next page begins.
      public var nextToken: String?
      /// The size of a page.
      public var maxResults: Int?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("AccountId", &accountId, .maximumLength(12), .pattern(.organizationsAccountID))
        members.optional("NextToken", &nextToken, .maximumLength(100000), .pattern(.organizationsAnything))
        members.optional("MaxResults", &maxResults, .minimum(1), .maximum(20))
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// The services.
      public var delegatedServices: [DelegatedService]?
      /// Where the next page begins.
      public var nextToken: String?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("DelegatedServices", &delegatedServices)
        members.optional("NextToken", &nextToken)
      }
    }
  }
}

extension Organizations.ListDelegatedServicesForAccount: PaginatedOperation {
  /// Where the next page begins; nil after the last.
  public static func token(of output: Output) -> String? {
    output.nextToken
  }

  /// Asks for the page that begins there.
  public static func setToken(_ token: String, in input: inout Input) {
    input.nextToken = token
  }

  /// What a page lists.
  public static func elements(of output: Output) -> [Organizations.DelegatedService] {
    output.delegatedServices ?? []
  }
}
