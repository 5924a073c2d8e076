public import AWSWire

extension CloudTrail {
  /// Lists the trails of all Regions.
  ///
  /// Source: AWS CloudTrail API Reference, "ListTrails".
  public enum ListTrails: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "ListTrails", of: service, isReadOnly: true,
      errors: [CloudTrail.Errors.unsupportedOperation, CloudTrail.Errors.operationNotPermitted])

    /// What the caller sends.
    public struct Input: Structure {
      /// Where the next page begins.
      public var nextToken: String?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("NextToken", &nextToken)
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// The trails.
      public var trails: [TrailSummary]?
      /// Where the next page begins.
      public var nextToken: String?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("Trails", &trails)
        members.optional("NextToken", &nextToken)
      }
    }
  }
}

extension CloudTrail.ListTrails: PaginatedOperation {
  /// Where the next page begins; nil after the last.
  public static func token(of output: Output) -> String? {
    output.nextToken
  }

  /// Asks for the page that begins there.
  public static func setToken(_ token: String, in input: inout Input) {
    input.nextToken = token
  }

  /// What a page lists.
  public static func elements(of output: Output) -> [CloudTrail.TrailSummary] {
    output.trails ?? []
  }
}
