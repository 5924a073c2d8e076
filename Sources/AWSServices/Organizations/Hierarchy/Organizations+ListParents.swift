public import AWSWire

extension Organizations {
  /// Lists what stands right above an account or organizational unit.
  ///
  /// Source: AWS Organizations API Reference, "ListParents".
  public enum ListParents: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "ListParents", of: service, isReadOnly: true,
      errors: [
        Organizations.Errors.accessDenied, Organizations.Errors.awsOrganizationsNotInUse,
        Organizations.Errors.childNotFound, Organizations.Errors.invalidInput, Organizations.Errors.service,
        Organizations.Errors.tooManyRequests,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The id of the account or organizational unit.
      public var childId: String = ""
      /// Where the next page begins.
      public var nextToken: String?
      /// The size of a page.
      public var maxResults: Int?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("ChildId", &childId, .maximumLength(100), .pattern(.organizationsChildID))
        members.optional("NextToken", &nextToken, .maximumLength(100000), .pattern(.organizationsAnything))
        members.optional("MaxResults", &maxResults, .minimum(1), .maximum(20))
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// The parents; there is one.
      public var parents: [Parent]?
      /// Where the next page begins.
      public var nextToken: String?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("Parents", &parents)
        members.optional("NextToken", &nextToken)
      }
    }
  }
}

extension Organizations.ListParents: PaginatedOperation {
  /// Where the next page begins; nil after the last.
  public static func token(of output: Output) -> String? {
    output.nextToken
  }

  /// Asks for the page that begins there.
  public static func setToken(_ token: String, in input: inout Input) {
    input.nextToken = token
  }

  /// What a page lists.
  public static func elements(of output: Output) -> [Organizations.Parent] {
    output.parents ?? []
  }
}
