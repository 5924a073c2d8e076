/// Turns the text of an event pattern into the combinations of fields it asks for.
struct PatternCompiler {
  /// The fields of one combination, by path.
  typealias Combination = [String: [ValueTest]]

  var tokens: PatternTokenizer
  let limits: EventPatternLimits
  private var steps: [String] = []

  init(_ text: String, limits: EventPatternLimits) {
    self.tokens = PatternTokenizer(Array(text.utf8), maximumDepth: limits.depth)
    self.limits = limits
  }

  mutating func compile() throws(InvalidEventPattern) -> [[EventPattern.Field]] {
    guard tokens.bytes.count <= limits.bytes else {
      throw InvalidEventPattern(
        reason: "the pattern has \(tokens.bytes.count) bytes, more than the \(limits.bytes) allowed")
    }
    guard try tokens.next() == .startObject else { throw tokens.failure("Filter is not an object") }
    var combinations: [Combination] = []
    try object(&combinations, isInsideOr: false)
    var complexities: [[ValueTest]: Bool] = [:]
    var branches: [[EventPattern.Field]] = []
    for combination in combinations {
      guard combination.count <= limits.fields else {
        throw InvalidEventPattern(reason: "Size of rule exceeds max value of \(limits.fields)")
      }
      for tests in combination.values where complexities[tests] == nil {
        complexities[tests] = true
        guard WildcardComplexity.isWithin(limits.wildcardComplexity, tests) else {
          throw InvalidEventPattern(
            reason: "Rule is too complex - try using fewer wildcard characters or "
              + "fewer repeating character sequences after a wildcard character")
        }
      }
      branches.append(
        combination.map { EventPattern.Field(path: $0.key, tests: $0.value) }
          .sorted { $0.path.utf16.lexicographicallyPrecedes($1.path.utf16) })
    }
    return branches
  }

  private mutating func object(
    _ combinations: inout [Combination], isInsideOr: Bool
  ) throws(InvalidEventPattern) {
    var isEmpty = true
    while try tokens.next() != .endObject {
      isEmpty = false
      let step = String(decoding: tokens.name, as: UTF8.self)
      if step == "$or" {
        try alternatives(&combinations)
        continue
      }
      if isInsideOr, Self.reserved.contains(step) {
        throw tokens.failure("\(step) is Ruler reserved fieldName which cannot be used inside $or.")
      }
      switch try tokens.next() {
      case .startObject:
        steps.append(step)
        try object(&combinations, isInsideOr: isInsideOr)
        steps.removeLast()
      case .startArray:
        let tests = try values()
        let path = (steps + [step]).joined(separator: ".")
        if combinations.isEmpty { combinations.append([:]) }
        for index in combinations.indices { combinations[index][path] = tests }
      default: throw tokens.failure("\"\(step)\" must be an object or an array")
      }
    }
    if isEmpty { throw tokens.failure("Empty objects are not allowed") }
  }

  /// Reads the branches of `$or`: each sees the fields before it and may replace them.
  private mutating func alternatives(_ combinations: inout [Combination]) throws(InvalidEventPattern) {
    guard try tokens.next() == .startArray else {
      throw tokens.failure("It must be an Array followed with $or.")
    }
    let outer = combinations.isEmpty ? [[:]] : combinations
    var all: [Combination] = []
    var count = 0
    while true {
      let token = try tokens.next()
      if token == .endArray { break }
      guard token == .startObject else {
        throw tokens.failure("Only JSON object is allowed in array of $or relationship.")
      }
      count += 1
      var branch = outer
      try object(&branch, isInsideOr: true)
      all += branch
      guard all.count <= limits.combinations else {
        throw InvalidEventPattern(
          reason: "$or makes more than \(limits.combinations) combinations of rules")
      }
    }
    guard count >= 2 else {
      throw tokens.failure("There must have at least 2 Objects in $or relationship.")
    }
    combinations = all
  }

  private mutating func values() throws(InvalidEventPattern) -> [ValueTest] {
    var tests: [ValueTest] = []
    while true {
      switch try tokens.next() {
      case .endArray:
        guard !tests.isEmpty else { throw tokens.failure("Empty arrays are not allowed") }
        return tests
      case .startObject: tests.append(try expression())
      case .string:
        let text = try tokens.text()
        if let address = try? AddressDigits(parsing: text) {
          tests.append(.address(AddressRange(address)))
        } else {
          tests.append(.text(Self.quoted(text)))
        }
      case .number:
        let text = try tokens.text()
        tests.append(CanonicalNumber.value(of: text).map { .number($0) } ?? .text(text))
      case .word: tests.append(.text(try tokens.text()))
      default: throw tokens.failure("Match value must be String, number, true, false, or null")
      }
    }
  }

  static func quoted(_ text: [UInt8]) -> [UInt8] { [0x22] + text + [0x22] }

  /// The names that may not be fields inside `$or`.
  private static let reserved: Set<String> = [
    "exactly", "equals-ignore-case", "prefix", "suffix", "anything-but", "exists", "wildcard", "numeric",
    "cidr", "=", "<", "<=", ">", ">=", "regex", "not-wildcard", "not-equals-ignore-case", "date-after",
    "date-on-or-after", "date-before", "date-on-or-before", "in-date-range", "ip-address-in-range",
    "ip-address-not-in-range",
  ]
}
