public import AWSWire
public import Identity

extension CloudTrail {
  /// Searches the management events of the last 90 days in one Region, newest first.
  ///
  /// AWS answers two calls a second for an account and Region. Source: AWS CloudTrail API Reference,
  /// "LookupEvents".
  public enum LookupEvents: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "LookupEvents", of: service, isReadOnly: true,
      errors: [
        CloudTrail.Errors.invalidLookupAttributes, CloudTrail.Errors.invalidTimeRange,
        CloudTrail.Errors.invalidMaxResults, CloudTrail.Errors.invalidNextToken,
        CloudTrail.Errors.invalidEventCategory, CloudTrail.Errors.unsupportedOperation,
        CloudTrail.Errors.operationNotPermitted,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The attribute to search by; one at the most.
      public var lookupAttributes: [LookupAttribute]?
      /// The beginning of the period searched.
      public var startTime: Timestamp?
      /// The end of the period searched.
      public var endTime: Timestamp?
      /// The kind of events to search; management events where absent.
      public var eventCategory: EventCategory?
      /// The size of a page.
      public var maxResults: Int?
      /// Where the next page begins.
      public var nextToken: String?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("LookupAttributes", &lookupAttributes)
        members.optional("StartTime", &startTime)
        members.optional("EndTime", &endTime)
        members.optional("EventCategory", &eventCategory)
        members.optional("MaxResults", &maxResults, .minimum(1), .maximum(50))
        members.optional("NextToken", &nextToken)
      }
    }

    /// What a success returns.
    public struct Output: Structure {
      /// The events, newest first.
      public var events: [Event]?
      /// Where the next page begins.
      public var nextToken: String?

      /// Creates an empty output.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.optional("Events", &events)
        members.optional("NextToken", &nextToken)
      }
    }
  }
}

extension CloudTrail.LookupEvents: PaginatedOperation {
  /// Where the next page begins; nil after the last.
  public static func token(of output: Output) -> String? {
    output.nextToken
  }

  /// Asks for the page that begins there.
  public static func setToken(_ token: String, in input: inout Input) {
    input.nextToken = token
  }

  /// What a page lists.
  public static func elements(of output: Output) -> [CloudTrail.Event] {
    output.events ?? []
  }
}
