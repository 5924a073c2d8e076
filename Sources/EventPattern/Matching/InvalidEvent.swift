/// An event that cannot be matched because it is no JSON object.
public struct InvalidEvent: Error, Hashable, Sendable, CustomStringConvertible {
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
  public var description: String { "event is not valid: \(problem) at byte \(offset)" }
}
