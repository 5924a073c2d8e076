/// A text in which `*` stands for any run of characters and `?` for one, as names of policies have it.
public struct WildcardPattern: Sendable, Hashable {
  private let glob: Glob

  /// Reads a pattern.
  public init(_ text: String) { glob = Glob(text) }

  /// Whether a text matches, case and all.
  public func matches(_ text: String) -> Bool { glob.matches(Array(text.utf8).span) }
}
