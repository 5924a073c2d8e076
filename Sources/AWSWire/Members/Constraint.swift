internal import Cryptography

/// What a service demands of a member's value before it looks at anything else.
///
/// The messages are the ones AWS's front ends answer with.
public enum Constraint: Hashable, Sendable {
  /// At least so many characters or elements.
  case minimumLength(Int)
  /// At most so many characters or elements.
  case maximumLength(Int)
  /// At least this number.
  case minimum(Int)
  /// At most this number.
  case maximum(Int)
  /// Only texts of this form.
  case pattern(TextPattern)

  /// What is wrong with a value; nil where nothing is.
  func complaint(about value: WireTree) -> String? {
    switch self {
    case .minimumLength(let least):
      guard let length = value.length, length < least else { return nil }
      return "Member must have length greater than or equal to \(least)"
    case .maximumLength(let most):
      guard let length = value.length, length > most else { return nil }
      return "Member must have length less than or equal to \(most)"
    case .minimum(let least):
      guard case .integer(let number) = value, number < least else { return nil }
      return "Member must have value greater than or equal to \(least)"
    case .maximum(let most):
      guard case .integer(let number) = value, number > most else { return nil }
      return "Member must have value less than or equal to \(most)"
    case .pattern(let pattern):
      guard let text = value.text, !pattern.matches(text) else { return nil }
      return "Member must satisfy regular expression pattern: \(pattern.expression)"
    }
  }
}

extension WireTree {
  fileprivate var text: String? {
    switch self {
    case .string(let text): text
    case .secret(let secret): secret.reveal()
    default: nil
    }
  }

  fileprivate var length: Int? {
    switch self {
    case .string(let text): Self.scalarCount(text.utf8.span)
    case .secret(let secret): secret.withSpan { Self.scalarCount($0) }
    case .list(let elements): elements.count
    case .map(let entries): entries.count
    case .blob(let bytes): bytes.count
    default: nil
    }
  }

  /// The number of characters in UTF-8: each has one byte that continues none.
  private static func scalarCount(_ bytes: Span<UInt8>) -> Int {
    var count = 0
    for place in bytes.indices where bytes[place] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
