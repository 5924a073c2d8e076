extension ValueTest: CustomStringConvertible {
  /// The test in the words of an explanation.
  var description: String {
    switch self {
    case .text(let text): "`\(Self.shown(text))`"
    case .number(let number): "the number \(number)"
    case .numeric(let range): range.description
    case .address(let range): "an address of \(range.bottom.count == 8 ? "an IPv4" : "an IPv6") range"
    case .prefix(let text): "a string beginning with `\(Self.shown(text.dropFirst()))`"
    case .suffix(let text): "a string ending with `\(Self.shown(text.dropLast()))`"
    case .folded(let text): "`\(text)` in any case"
    case .foldedPrefix(let text): "a beginning `\(text)` in any case"
    case .foldedSuffix(let text): "an end `\(text)` in any case"
    case .wildcard(let wildcard): "like `\(wildcard)`"
    case .exists: "any value"
    case .absent: "no value"
    case .butTexts(let texts): "anything but \(texts.map(Self.shown).sorted().joined(separator: ", "))"
    case .butNumbers(let numbers):
      "anything but \(numbers.sorted().map(\.description).joined(separator: ", "))"
    case .butAny(let tests): "anything but \(tests.map(\.description).joined(separator: ", "))"
    }
  }

  private static func shown(_ bytes: some Sequence<UInt8>) -> String {
    String(decoding: Array(bytes), as: UTF8.self)
  }
}

extension NumericRange: CustomStringConvertible {
  var description: String {
    var words: [String] = []
    if bottom.isFinite { words.append("\(isBottomOpen ? ">" : ">=") \(bottom)") }
    if top.isFinite { words.append("\(isTopOpen ? "<" : "<=") \(top)") }
    return "a number \(words.joined(separator: " and "))"
  }
}

extension FoldedText: CustomStringConvertible {
  var description: String { String(decoding: characters.flatMap(\.lower), as: UTF8.self) }
}

extension Wildcard: CustomStringConvertible {
  var description: String {
    parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "*")
  }
}
