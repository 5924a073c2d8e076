/// The fields of a space-delimited message and what they must be.
struct FieldFilter: Sendable {
  /// What one field is compared with.
  struct Condition: Sendable {
    let comparison: FilterComparison
    let operand: FilterOperand
    /// The text it was read from.
    let source: String

    func holds(_ text: [UInt8]) -> Bool {
      comparison.holds(text, number: Double(String(decoding: text, as: UTF8.self)), operand)
    }
  }

  /// One field; the name may be empty.
  struct Field: Sendable {
    let name: String
    /// Whether it is `...`, any number of words.
    let isEllipsis: Bool
    let expression: FilterExpression<Condition>?
  }

  let fields: [Field]

  /// How many fields there are beside `...`.
  var named: Int { fields.count(where: { !$0.isEllipsis }) }

  /// The texts of the fields, nil for `...`; nil where the message does not match.
  func match(_ message: [UInt8]) -> [String?]? {
    guard let texts = texts(of: message) else { return nil }
    for (field, text) in zip(fields, texts) {
      guard let text, let expression = field.expression else { continue }
      guard expression.holds({ $0.holds(text) }) else { return nil }
    }
    return texts.map { text in text.map { String(decoding: $0, as: UTF8.self) } }
  }

  /// The texts of the fields, nil for `...`; nil where there are too few.
  ///
  /// Without `...` the last field takes all words that are left; fewer words than fields never match.
  func texts(of message: [UInt8]) -> [[UInt8]?]? {
    let words = DelimitedWords(message)
    let ellipsis = fields.firstIndex(where: \.isEllipsis)
    guard words.ranges.count >= named else { return nil }
    var texts: [[UInt8]?] = []
    for (place, field) in fields.enumerated() {
      if field.isEllipsis {
        texts.append(nil)
        continue
      }
      let range: Range<Int>
      if let ellipsis, place > ellipsis {
        range = words.ranges[words.ranges.count - (fields.count - place)]
      } else if ellipsis == nil, place == fields.count - 1, words.ranges.count > fields.count {
        range = words.starts[place]..<words.end
      } else {
        range = words.ranges[place]
      }
      texts.append(Array(message[range]))
    }
    return texts
  }
}

/// The words of a message: split at spaces, but `[…]` and `"…"` are one word each, without their marks.
struct DelimitedWords {
  private(set) var ranges: [Range<Int>] = []
  /// Where each word begins with its mark.
  private(set) var starts: [Int] = []
  /// Behind the last word.
  private(set) var end = 0

  init(_ message: [UInt8]) {
    var place = 0
    // Where no closing mark follows any more, none is looked for again.
    var isUnclosed: Set<UInt8> = []
    while true {
      while place < message.count, Self.isSpace(message[place]) { place += 1 }
      guard place < message.count else { return }
      starts.append(place)
      let mark: UInt8? = message[place] == 0x5B ? 0x5D : message[place] == 0x22 ? 0x22 : nil
      if let mark, !isUnclosed.contains(mark), let close = message[(place + 1)...].firstIndex(of: mark) {
        ranges.append((place + 1)..<close)
        place = close + 1
      } else {
        if let mark { isUnclosed.insert(mark) }
        let start = place
        while place < message.count, !Self.isSpace(message[place]) { place += 1 }
        ranges.append(start..<place)
      }
      end = place
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
}
