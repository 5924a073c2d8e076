/// What is known while a message is read: where one is, and what was wrong.
public struct ReadingContext: Sendable {
  /// Whether values are held against their constraints: in requests, not in responses.
  public let checksConstraints: Bool
  /// Whether complaints quote the values.
  private let quotesValues: Bool
  /// What violated a constraint, in order; at most ten, which is all that AWS's front ends tell.
  public private(set) var violations: [String] = []
  /// The first value of the wrong kind.
  public private(set) var malformation: Malformation?
  private var path: [String] = []

  private static let mostViolations = 10

  /// A value that is not of its member's kind.
  public struct Malformation: Hashable, Sendable {
    /// The member, such as `durationSeconds`.
    public let path: String
    /// The kind that was expected, such as `an integer`.
    public let expectation: String
    /// The offending text, cut to 120 characters.
    public let text: String
    /// What stands there, in the words of AWS's front ends, such as `NUMBER_VALUE`.
    public let found: String
    /// Whether that is a list, a map or a structure.
    public let isNested: Bool
  }

  /// Starts reading.
  public init(checksConstraints: Bool, quotesValues: Bool = true) {
    self.checksConstraints = checksConstraints
    self.quotesValues = quotesValues
  }

  mutating func enter(_ step: String) { path.append(step) }

  mutating func leave() { path.removeLast() }

  mutating func malformed(_ expectation: String, _ node: WireNode) {
    guard malformation == nil else { return }
    let (found, isNested) = node.frontEndName
    malformation = Malformation(
      path: joinedPath, expectation: expectation, text: String(node.excerpt.prefix(120)), found: found,
      isNested: isNested)
  }

  mutating func violated(value: String?, _ constraint: String) {
    guard violations.count < Self.mostViolations else { return }
    let shown = quotesValues ? value.map { " '\($0)'" } ?? " null" : ""
    violations.append("Value\(shown) at '\(joinedPath)' failed to satisfy constraint: \(constraint)")
  }

  private var joinedPath: String {
    path.map { $0.prefix(1).lowercased() + $0.dropFirst() }.joined(separator: ".")
  }
}
