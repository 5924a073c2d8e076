public import AWSWire

extension SQS {
  /// Lists the queues of one Region; in pages only where a page size is asked for.
  ///
  /// Source: Amazon SQS API Reference, "ListQueues".
  public enum ListQueues: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "ListQueues", of: service, isReadOnly: true,
      errors: [
        SQS.Errors.requestThrottled, SQS.Errors.invalidSecurity, SQS.Errors.invalidAddress,
        SQS.Errors.unsupportedOperation,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// What the names begin with.
      public var queueNamePrefix: String?
      /// Where the next page begins.
      public var nextToken: String?
      /// The size of a page, 1 to 1,000; without it there is one page and no token.
      public var maxResults: Int?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("QueueNamePrefix", &queueNamePrefix)
        members.optional("NextToken", &nextToken)
        members.optional("MaxResults", &maxResults)
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// The queues' URLs.
      public var queueUrls: [String]?
      /// Where the next page begins.
      public var nextToken: String?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("QueueUrls", &queueUrls)
        members.optional("NextToken", &nextToken)
      }
    }
  }
}

extension SQS.ListQueues: PaginatedOperation {
  /// Where the next page begins; nil after the last.
  public static func token(of output: Output) -> String? {
    output.nextToken
  }

  /// Asks for the page that begins there.
  public static func setToken(_ token: String, in input: inout Input) {
    input.nextToken = token
  }

  /// What a page lists.
  public static func elements(of output: Output) -> [String] {
    output.queueUrls ?? []
  }
}
