public import AWSWire

/// An operation whose answer comes in pages.
public protocol PaginatedOperation: Operation {
  /// What a page lists.
  associatedtype Element: Sendable

  /// Where the next page begins; nil after the last.
  static func token(of output: Output) -> String?

  /// Asks for the page that begins there.
  static func setToken(_ token: String, in input: inout Input)

  /// What a page lists; where it has several lists, the page itself.
  static func elements(of output: Output) -> [Element]
}
