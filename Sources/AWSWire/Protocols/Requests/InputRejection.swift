/// Why the input of an operation was not taken.
public enum InputRejection: Error, Sendable, CustomStringConvertible {
  /// The body or the path cannot be read at all.
  case unreadable(String)
  /// The numbers in the names of a form are wrong.
  case misnumbered(String)
  /// A value is not of its member's kind.
  case malformed(ReadingContext.Malformation)
  /// Values violate their constraints; one sentence each.
  case invalid([String])

  /// The text AWS's front ends answer with.
  public var description: String {
    switch self {
    case .unreadable(let problem), .misnumbered(let problem): problem
    case .malformed(let malformation):
      "`\(malformation.path)` must be \(malformation.expectation), not `\(malformation.text)`"
    case .invalid(let violations):
      "\(violations.count) validation error\(violations.count == 1 ? "" : "s") detected: "
        + violations.joined(separator: "; ")
    }
  }
}
