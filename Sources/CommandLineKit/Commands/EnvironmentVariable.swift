/// A variable of the environment that a command reads, shown in its help.
public struct EnvironmentVariable: Hashable, Sendable {
  /// The name.
  public var name: String

  /// What it does, in a few words.
  public var meaning: String

  /// Creates a description.
  public init(_ name: String, _ meaning: String) {
    self.name = name
    self.meaning = meaning
  }
}
