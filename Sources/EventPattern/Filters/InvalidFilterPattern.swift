/// A text that is no CloudWatch Logs filter pattern.
public struct InvalidFilterPattern: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public let problem: String
  /// The byte at which reading stopped, from zero.
  public let offset: Int

  /// Names a problem and its place.
  public init(problem: String, offset: Int) {
    self.problem = problem
    self.offset = offset
  }

  /// One line for the reader.
  public var description: String { "invalid filter pattern: \(problem) at byte \(offset)" }

  /// The same in the words in which the service begins.
  var serviceMessage: String {
    problem.hasPrefix("If a filter") || problem.hasPrefix("1 validation")
      ? problem : "Invalid filter pattern: \(problem) at byte \(offset)"
  }
}
