/// A text that is not JSON, and where it stops being so.
public struct JSONSyntaxError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was expected or found.
  public let problem: String
  /// The byte at which reading stopped, from zero.
  public let offset: Int
  /// The line and column of that byte.
  public let place: TextPlace

  /// Creates the error.
  public init(problem: String, offset: Int, place: TextPlace) {
    self.problem = problem.onOneLine
    self.offset = offset
    self.place = place
  }

  /// One line for the reader.
  public var description: String { "line \(place.line), column \(place.column): \(problem)" }
}
