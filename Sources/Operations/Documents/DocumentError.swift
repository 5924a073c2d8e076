/// Why a document of ours cannot be taken back in.
public struct DocumentError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong and where, in one line.
  public let description: String

  init(_ description: String) { self.description = description }
}
