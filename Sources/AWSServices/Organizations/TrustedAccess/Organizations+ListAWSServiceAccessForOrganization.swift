public import AWSWire

extension Organizations {
  /// Lists the AWS services that the organization trusts.
  ///
  /// Source: AWS Organizations API Reference, "ListAWSServiceAccessForOrganization".
  public enum ListAWSServiceAccessForOrganization: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "ListAWSServiceAccessForOrganization", of: service, isReadOnly: true,
      errors: [
        Organizations.Errors.accessDenied, Organizations.Errors.awsOrganizationsNotInUse,
        Organizations.Errors.constraintViolation, Organizations.Errors.invalidInput,
        Organizations.Errors.service, Organizations.Errors.tooManyRequests,
        Organizations.Errors.unsupportedAPIEndpoint,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// Where the next page begins.
      public var nextToken: String?
      /// The size of a page.
      public var maxResults: Int?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("NextToken", &nextToken, .maximumLength(100000), .pattern(.organizationsAnything))
        members.optional("MaxResults", &maxResults, .minimum(1), .maximum(20))
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// The services.
      public var enabledServicePrincipals: [EnabledServicePrincipal]?
      /// Where the next page begins.
      public var nextToken: String?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("EnabledServicePrincipals", &enabledServicePrincipals)
        members.optional("NextToken", &nextToken)
      }
    }
  }
}

extension Organizations.ListAWSServiceAccessForOrganization: PaginatedOperation {
  /// Where the next page begins; nil after the last.
  public static func token(of output: Output) -> String? {
    output.nextToken
  }

  /// Asks for the page that begins there.
  public static func setToken(_ token: String, in input: inout Input) {
    input.nextToken = token
  }

  /// What a page lists.
  public static func elements(of output: Output) -> [Organizations.EnabledServicePrincipal] {
    output.enabledServicePrincipals ?? []
  }
}
