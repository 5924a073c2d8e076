public import AWSWire

extension Organizations {
  /// Lists the accounts right below a root or organizational unit.
  ///
  /// Source: AWS Organizations API Reference, "ListAccountsForParent".
  public enum ListAccountsForParent: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "ListAccountsForParent", of: service, isReadOnly: true,
      errors: [
        Organizations.Errors.accessDenied, Organizations.Errors.awsOrganizationsNotInUse,
        Organizations.Errors.invalidInput, Organizations.Errors.parentNotFound, Organizations.Errors.service,
        Organizations.Errors.tooManyRequests,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The id of the root or organizational unit above.
      public var parentId: String = ""
      /// Where the next page begins.
      public var nextToken: String?
      /// The size of a page.
      public var maxResults: Int?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("ParentId", &parentId, .maximumLength(100), .pattern(.organizationsParentID))
        members.optional("NextToken", &nextToken, .maximumLength(100000), .pattern(.organizationsAnything))
        members.optional("MaxResults", &maxResults, .minimum(1), .maximum(20))
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// The accounts.
      public var accounts: [Account]?
      /// Where the next page begins.
      public var nextToken: String?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("Accounts", &accounts)
        members.optional("NextToken", &nextToken)
      }
    }
  }
}

extension Organizations.ListAccountsForParent: PaginatedOperation {
  /// Where the next page begins; nil after the last.
  public static func token(of output: Output) -> String? {
    output.nextToken
  }

  /// Asks for the page that begins there.
  public static func setToken(_ token: String, in input: inout Input) {
    input.nextToken = token
  }

  /// What a page lists.
  public static func elements(of output: Output) -> [Organizations.Account] {
    output.accounts ?? []
  }
}
