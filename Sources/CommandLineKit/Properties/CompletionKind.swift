/// What a shell offers for a value.
public enum CompletionKind: Hashable, Sendable {
  /// Nothing.
  case none

  /// These words.
  case list([String])

  /// Files.
  case file

  /// Directories.
  case directory
}
