internal import CloudTrail
internal import EventPattern
internal import Identity
internal import JSONTree

/// The rules of a file, compiled.
///
/// The file is `{"rules": [{"name", "title", "severity", "pattern": {…} | "filter": "…", "why"?, "next"?}]}`.
public struct UserRules: Sendable {
  /// A file that does not hold rules, and what is wrong.
  public struct Invalid: Error, Hashable, Sendable, CustomStringConvertible {
    /// One line for the reader.
    public let description: String
  }

  /// The most rules of a file.
  public static let limit = 1000

  /// The rules, in their order.
  public let rules: [UserRule]
  private let events: EventMatcher
  private let eventRules: [Int]
  private let filterRules: [(index: Int, pattern: FilterPattern)]

  /// No rules.
  public init() { self.init(rules: []) }

  /// Reads the text of a file.
  ///
  /// - Throws: ``Invalid``, with the line and the column, the rule's name, and the compiler's own words.
  public init(parsing text: [UInt8]) throws(Invalid) {
    self.init(rules: try UserRulesReader(text).rules())
  }

  private init(rules: [UserRule]) {
    self.rules = rules
    var patterns: [(name: String, pattern: EventPattern)] = []
    var places: [Int] = []
    var filters: [(index: Int, pattern: FilterPattern)] = []
    for (index, rule) in rules.enumerated() {
      switch rule.pattern {
      case .event(let pattern):
        patterns.append((name: rule.name, pattern: pattern))
        places.append(index)
      case .filter(let pattern): filters.append((index: index, pattern: pattern))
      }
    }
    events = EventMatcher(patterns)
    eventRules = places
    filterRules = filters
  }

  /// Whether there are none.
  public var isEmpty: Bool { rules.isEmpty }

  /// The rules that a record matches, by their place.
  func matches(_ event: TrailEvent) -> [Int] {
    var found: [Int] = []
    if !eventRules.isEmpty {
      var session = events.makeSession()
      found = ((try? session.matches(event.busEvent)) ?? []).map { eventRules[$0] }
    }
    for filter in filterRules where filter.pattern.matches(event.raw) { found.append(filter.index) }
    return found.sorted()
  }
}
