/// What is wrong in a configuration file, a variable or a flag; never with a value that may be secret.
public struct ConfigurationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Where it is wrong: a file, a variable or a flag.
  public let place: String
  /// The line in the file, from 1.
  public let line: Int?
  /// What is wrong.
  public let problem: String

  /// Puts an error together.
  public init(_ place: String, line: Int? = nil, _ problem: String) {
    self.place = place
    self.line = line
    self.problem = problem
  }

  /// `place:line: problem`.
  public var description: String {
    "\(place)\(line.map { ":\($0)" } ?? ""): \(problem)"
  }
}
