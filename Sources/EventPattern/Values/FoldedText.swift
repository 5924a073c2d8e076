/// A text whose characters stand for their lower and upper forms.
///
/// The service folds the pattern and not the value: `ß` stands for `SS`, the Kelvin sign for `k`, but `k` does
/// not stand for the Kelvin sign. Characters outside the basic plane stand for themselves.
struct FoldedText: Hashable, Sendable {
  /// One character in its two forms, which may be the same.
  struct Character: Hashable, Sendable {
    let lower: [UInt8]
    let upper: [UInt8]
  }

  let characters: [Character]

  /// The text in lower case, where all of it is ASCII.
  let plain: [UInt8]?

  init(_ text: String) {
    self.characters = text.unicodeScalars.map { scalar in
      guard scalar.value < 0x10000 else {
        let bytes = Array(String(scalar).utf8)
        return Character(lower: bytes, upper: bytes)
      }
      return Character(
        lower: Array(scalar.properties.lowercaseMapping.utf8),
        upper: Array(scalar.properties.uppercaseMapping.utf8))
    }
    let isPlain = characters.allSatisfy { $0.lower.count == 1 && $0.upper.count == 1 }
    self.plain = isPlain ? characters.flatMap(\.lower) : nil
  }

  /// How many bytes of a value the text takes at its beginning; nil where it does not stand there.
  func matchedHead(of value: Span<UInt8>) -> Int? {
    var place = 0
    for character in characters {
      if value.has(character.lower, at: place) {
        place += character.lower.count
      } else if value.has(character.upper, at: place) {
        place += character.upper.count
      } else {
        return nil
      }
    }
    return place
  }

  /// Whether the text stands at the end of a value.
  func isTail(of value: Span<UInt8>) -> Bool {
    var place = value.count
    for character in characters.reversed() {
      if value.has(character.lower, at: place - character.lower.count) {
        place -= character.lower.count
      } else if value.has(character.upper, at: place - character.upper.count) {
        place -= character.upper.count
      } else {
        return false
      }
    }
    return true
  }
}

extension Span<UInt8> {
  /// Whether these bytes stand at an offset that may leave the value.
  fileprivate func has(_ text: [UInt8], at offset: Int) -> Bool {
    offset >= 0 && offset + text.count <= count && holds(text, at: offset)
  }
}
