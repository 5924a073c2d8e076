/// Wrong usage that only a command itself can notice; it ends the process with status 2.
public struct ValidationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong: lower case, no final period, the user's text in backticks.
  public var message: String

  /// Creates an error.
  public init(_ message: String) {
    self.message = message
  }

  /// The message.
  public var description: String { message }
}
