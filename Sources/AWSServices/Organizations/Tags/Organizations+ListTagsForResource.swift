public import AWSWire

extension Organizations {
  /// Lists the tags of an account, root, organizational unit or policy.
  ///
  /// Source: AWS Organizations API Reference, "ListTagsForResource".
  public enum ListTagsForResource: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "ListTagsForResource", of: service, isReadOnly: true,
      errors: [
        Organizations.Errors.accessDenied, Organizations.Errors.awsOrganizationsNotInUse,
        Organizations.Errors.targetNotFound, Organizations.Errors.invalidInput, Organizations.Errors.service,
        Organizations.Errors.tooManyRequests,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The id of what has the tags.
      public var resourceId: String = ""
      /// Where the next page begins.
      public var nextToken: String?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("ResourceId", &resourceId, .maximumLength(130), .pattern(.organizationsTaggableID))
        members.optional("NextToken", &nextToken, .maximumLength(100000), .pattern(.organizationsAnything))
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// The tags.
      public var tags: [Tag]?
      /// Where the next page begins.
      public var nextToken: String?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("Tags", &tags)
        members.optional("NextToken", &nextToken)
      }
    }
  }
}

extension Organizations.ListTagsForResource: PaginatedOperation {
  /// Where the next page begins; nil after the last.
  public static func token(of output: Output) -> String? {
    output.nextToken
  }

  /// Asks for the page that begins there.
  public static func setToken(_ token: String, in input: inout Input) {
    input.nextToken = token
  }

  /// What a page lists.
  public static func elements(of output: Output) -> [Organizations.Tag] {
    output.tags ?? []
  }
}
