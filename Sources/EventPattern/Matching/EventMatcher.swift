/// Many named event patterns compiled into one matcher.
///
/// The cost of an event hardly grows with the number of rules that ask for exact values. A matcher is immutable
/// and can be shared; a loop over many events keeps a `Session`, which reuses its memory.
public struct EventMatcher: Sendable {
  /// The names of the rules in the order they were given.
  public let names: [String]

  let index: RuleIndex

  /// Compiles rules; names may repeat.
  public init(_ rules: [(name: String, pattern: EventPattern)]) {
    self.names = rules.map(\.name)
    self.index = RuleIndex(rules.map(\.pattern))
  }

  /// Starts a session, which belongs to one task at a time.
  public func makeSession() -> Session { Session(self) }

  /// The names of the rules an event matches, in their order.
  ///
  /// - Throws: `InvalidEvent` where the event is no JSON object. Members that no rule looks at are not checked.
  public func matches(_ event: [UInt8]) throws(InvalidEvent) -> [String] {
    var session = makeSession()
    return try session.matches(event).map { names[$0] }
  }
}
