/// What one alternative of a field asks of a value.
///
/// Texts carry the quotes of a JSON string, so that a string and a bare literal never meet.
enum ValueTest: Hashable, Sendable {
  /// The value's text is this, quotes included where it is a string.
  case text([UInt8])
  /// A number equal to this one.
  case number(Double)
  /// A number in a range.
  case numeric(NumericRange)
  /// A string that is an address in a range.
  case address(AddressRange)
  case prefix([UInt8])
  case suffix([UInt8])
  case folded(FoldedText)
  case foldedPrefix(FoldedText)
  case foldedSuffix(FoldedText)
  case wildcard(Wildcard)
  case exists
  case absent
  case butTexts(Set<[UInt8]>)
  case butNumbers(Set<Double>)
  /// None of these holds.
  case butAny([ValueTest])

  /// Whether a present value passes; `absent` never does.
  func passes(_ value: Span<UInt8>) -> Bool {
    switch self {
    case .text(let text): return value.equals(text)
    case .number(let number): return CanonicalNumber.value(of: value) == number
    case .numeric(let range):
      guard let number = CanonicalNumber.value(of: value) else { return false }
      return range.contains(number)
    case .address(let range):
      guard let digits = AddressDigits(quoted: value) else { return false }
      return range.contains(digits)
    case .prefix(let text): return value.starts(with: text)
    case .suffix(let text): return value.ends(with: text)
    case .folded(let text): return text.matchedHead(of: value) == value.count
    case .foldedPrefix(let text): return text.matchedHead(of: value) != nil
    case .foldedSuffix(let text): return text.isTail(of: value)
    case .wildcard(let wildcard): return wildcard.matches(value)
    case .exists: return true
    case .absent: return false
    case .butTexts(let texts):
      for text in texts where value.equals(text) { return false }
      return true
    case .butNumbers(let numbers):
      guard let number = CanonicalNumber.value(of: value) else { return true }
      return !numbers.contains(number)
    case .butAny(let tests):
      for test in tests where test.passes(value) { return false }
      return true
    }
  }

  /// How rarely a value passes: 0 for one value, 1 for a family of values, 2 for most values, 3 for none.
  var breadth: Int {
    switch self {
    case .text, .number, .folded: 0
    case .numeric, .address, .prefix, .suffix, .foldedPrefix, .foldedSuffix, .wildcard: 1
    case .exists, .butTexts, .butNumbers, .butAny: 2
    case .absent: 3
    }
  }
}
