/// A set of characters, as an expression writes it in brackets.
struct ScalarClass: Hashable, Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  private var ranges: [ClosedRange<UInt32>] = []
  private var categories: [Category] = []
  private var isInverted = false

  /// A Unicode category, as `\p{…}` names it.
  enum Category: Hashable, Sendable {
    case letters
    case separators
    case numbers
  }

  /// No character.
  init() {}

  /// One character.
  init(_ scalar: UInt32) { insert(scalar...scalar) }

  /// Adds the characters of a range.
  mutating func insert(_ range: ClosedRange<UInt32>) {
    if range.upperBound >= 128 { ranges.append(range) }
    for scalar in range.lowerBound..<max(range.lowerBound, min(range.upperBound + 1, 128)) {
      if scalar < 64 { low |= 1 << UInt64(scalar) } else { high |= 1 << UInt64(scalar - 64) }
    }
  }

  /// Adds a Unicode category.
  mutating func insert(_ category: Category) {
    categories.append(category)
    for scalar in UInt32(0)..<128 {
      if let character = Unicode.Scalar(scalar), category.contains(character) { insert(scalar...scalar) }
    }
  }

  /// Adds what `\d`, `\w` or `\s` stands for; false for every other letter.
  mutating func insert(shorthand letter: UInt32) -> Bool {
    switch Unicode.Scalar(letter) {
    case "d": insert(0x30...0x39)
    case "w":
      for range: ClosedRange<UInt32> in [0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F...0x5F] {
        insert(range)
      }
    case "s":
      insert(0x09...0x0D)
      insert(0x20...0x20)
    default: return false
    }
    return true
  }

  /// The set with everything that is not in it.
  var inverted: ScalarClass {
    var other = self
    other.isInverted.toggle()
    return other
  }

  /// Adds the characters of another set; inverted sets become all characters beyond ASCII.
  mutating func formUnion(_ other: ScalarClass) {
    low |= other.isInverted ? ~other.low : other.low
    high |= other.isInverted ? ~other.high : other.high
    ranges += other.isInverted ? [128...0x10FFFF] : other.ranges
    categories += other.isInverted ? [] : other.categories
  }

  /// Whether a text has so many characters, and all of them are in the set.
  func containsAll(of text: String, count: ClosedRange<Int>) -> Bool {
    let bytes = text.utf8.span
    for place in bytes.indices {
      let byte = bytes[place]
      guard byte < 128 else {
        return count.contains(text.unicodeScalars.count) && text.unicodeScalars.allSatisfy(contains)
      }
      let half = byte < 64 ? low : high
      guard (half >> UInt64(byte & 63) & 1 == 1) != isInverted else { return false }
    }
    return count.contains(bytes.count)
  }

  /// Whether a character is in the set.
  func contains(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 64 { return (low >> UInt64(value) & 1 == 1) != isInverted }
    if value < 128 { return (high >> UInt64(value - 64) & 1 == 1) != isInverted }
    let found =
      ranges.contains { $0.contains(value) } || categories.contains { $0.contains(scalar) }
    return found != isInverted
  }
}

extension ScalarClass.Category {
  /// The category that `\p{…}` names; nil for those that no service uses.
  init?(name: String) {
    switch name {
    case "L": self = .letters
    case "Z": self = .separators
    case "N": self = .numbers
    default: return nil
    }
  }

  /// Whether a character is of the category.
  func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch (self, scalar.properties.generalCategory) {
    case (.letters, .uppercaseLetter), (.letters, .lowercaseLetter), (.letters, .titlecaseLetter),
      (.letters, .modifierLetter), (.letters, .otherLetter), (.separators, .spaceSeparator),
      (.separators, .lineSeparator), (.separators, .paragraphSeparator), (.numbers, .decimalNumber),
      (.numbers, .letterNumber), (.numbers, .otherNumber):
      true
    default: false
    }
  }
}
