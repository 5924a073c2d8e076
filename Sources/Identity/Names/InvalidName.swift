/// A text that is not the name it was taken for.
public struct InvalidName: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was expected, in AWS's words, such as `account id`.
  public let kind: String

  /// The offending text, cut to 120 characters.
  public let text: String

  /// What a good one looks like.
  public let expectation: String

  /// Creates the error.
  public init(kind: String, text: some StringProtocol, expectation: String) {
    self.kind = kind
    self.text = String(text.prefix(120))
    self.expectation = expectation
  }

  /// One line for the reader.
  public var description: String { "`\(text)` is not \(article) \(kind): \(expectation)" }

  private var article: String {
    kind.first.map { "aeiouAEIOU".contains($0) } == true ? "an" : "a"
  }
}
