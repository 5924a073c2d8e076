/// Why bytes are not an XML document that is accepted, and where.
public struct XMLSyntaxError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// The document is not well-formed, in libxml2's words.
    case malformed(String)
    /// The document has a document type declaration, which could declare entities.
    case documentType
    /// The document is longer than allowed, in bytes.
    case tooLong(limit: Int)
    /// Elements lie deeper inside each other than allowed.
    case tooDeep(limit: Int)
    /// The document has more elements and attributes than allowed.
    case tooManyNodes(limit: Int)
  }

  /// What is wrong.
  public let reason: Reason
  /// The line, counted from one; zero where no place can be named.
  public let line: Int
  /// The column, counted from one; zero where no place can be named.
  public let column: Int

  init(_ reason: Reason, line: Int = 0, column: Int = 0) {
    self.reason = reason
    self.line = line
    self.column = column
  }
}

extension XMLSyntaxError: CustomStringConvertible {
  /// One line with the place and the reason.
  public var description: String {
    let cause =
      switch reason {
      case .malformed(let message): message
      case .documentType: "a document type declaration is not allowed"
      case .tooLong(let limit): "document is longer than \(limit) bytes"
      case .tooDeep(let limit): "elements are nested deeper than \(limit)"
      case .tooManyNodes(let limit): "document has more than \(limit) elements and attributes"
      }
    if line == 0 { return "invalid XML: \(cause)" }
    if column == 0 { return "invalid XML at line \(line): \(cause)" }
    return "invalid XML at line \(line), column \(column): \(cause)"
  }
}
