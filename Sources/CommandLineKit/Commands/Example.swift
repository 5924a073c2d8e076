/// An invocation shown in help.
public struct Example: Hashable, Sendable {
  /// The command line as it would be typed.
  public var command: String

  /// What it does.
  public var explanation: String

  /// Creates an example.
  public init(_ command: String, _ explanation: String) {
    self.command = command
    self.explanation = explanation
  }
}
