public import AWSWire

extension Organizations {
  /// Lists how the making of accounts goes.
  ///
  /// Source: AWS Organizations API Reference, "ListCreateAccountStatus".
  public enum ListCreateAccountStatus: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "ListCreateAccountStatus", of: service, isReadOnly: true,
      errors: [
        Organizations.Errors.accessDenied, Organizations.Errors.awsOrganizationsNotInUse,
        Organizations.Errors.invalidInput, Organizations.Errors.service, Organizations.Errors.tooManyRequests,
        Organizations.Errors.unsupportedAPIEndpoint,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// Which states to list; all where absent.
      public var states: [CreateAccountState]?
      /// Where the next page begins.
      public var nextToken: String?
      /// The size of a page.
      public var maxResults: Int?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("States", &states)
        members.optional("NextToken", &nextToken, .maximumLength(100000), .pattern(.organizationsAnything))
        members.optional("MaxResults", &maxResults, .minimum(1), .maximum(20))
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// How the making of accounts goes.
      public var createAccountStatuses: [CreateAccountStatus]?
      /// Where the next page begins.
      public var nextToken: String?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("CreateAccountStatuses", &createAccountStatuses)
        members.optional("NextToken", &nextToken)
      }
    }
  }
}

extension Organizations.ListCreateAccountStatus: PaginatedOperation {
  /// Where the next page begins; nil after the last.
  public static func token(of output: Output) -> String? {
    output.nextToken
  }

  /// Asks for the page that begins there.
  public static func setToken(_ token: String, in input: inout Input) {
    input.nextToken = token
  }

  /// What a page lists.
  public static func elements(of output: Output) -> [Organizations.CreateAccountStatus] {
    output.createAccountStatuses ?? []
  }
}
