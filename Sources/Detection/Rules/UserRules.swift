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
  /// - Throws: ``Invalid``, with the rule's name and the compiler's own words.
  public init(parsing text: [UInt8]) throws(Invalid) {
    let json: JSON
    do { json = try JSON.parse(text) } catch { throw Invalid(description: "rules are not JSON: \(error)") }
    guard let list = json["rules"]?.array else {
      throw Invalid(description: "rules must be an object with an array `rules`")
    }
    guard list.count <= Self.limit else {
      throw Invalid(description: "there are \(list.count) rules, more than the \(Self.limit) that are taken")
    }
    var rules: [UserRule] = []
    for (index, json) in list.enumerated() {
      let rule = try Self.rule(json, at: index)
      guard !rules.contains(where: { $0.name == rule.name }) else {
        throw Invalid(description: "rule `\(rule.name)`: there are two of this name")
      }
      rules.append(rule)
    }
    self.init(rules: rules)
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

  private static func rule(_ json: JSON, at index: Int) throws(Invalid) -> UserRule {
    guard let name = json["name"]?.string, !name.isEmpty, name.utf8.count <= 100,
      name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else {
      throw Invalid(
        description: "rule \(index + 1) has no `name` of 1 to 100 printable characters without spaces")
    }
    func fail(_ problem: String) -> Invalid { Invalid(description: "rule `\(name)`: \(problem)") }
    let known: Set<String> = ["name", "title", "severity", "pattern", "filter", "why", "next"]
    if let stranger = json.object?.names.first(where: { !known.contains($0) }) {
      throw fail("`\(stranger)` is no member of a rule")
    }
    let word = json["severity"]?.string ?? "medium"
    guard let severity = Severity(rawValue: word) else {
      throw fail("severity `\(word)` is none of info, low, medium, high, critical")
    }
    let pattern: UserRule.Pattern
    switch (json["pattern"], json["filter"]?.string) {
    case (let source?, nil):
      do {
        pattern = .event(try EventPattern(parsing: source.string ?? source.description, limits: .file))
      } catch { throw fail("\(error)") }
    case (nil, let filter?):
      do { pattern = .filter(try FilterPattern(parsing: filter)) } catch { throw fail("\(error)") }
    default: throw fail("needs either `pattern` or `filter`")
    }
    let title = json["title"]?.string ?? "rule \(name) matched"
    return UserRule(
      name: name, pattern: pattern,
      description: DetectionDescription(
        id: "user:\(name)", title: title, severity: severity, looksFor: "What the rule `\(name)` says.",
        why: json["why"]?.string ?? "", falsePositives: "", fields: [], technique: .cloudAccounts),
      nextStep: json["next"]?.string)
  }
}
