/// Texts of which a few bytes cannot be read.
enum TextRepair {
  /// JSON in which U+FFFD stands for bytes that are not UTF-8 and for escapes of lone surrogates.
  ///
  /// Whoever signs in chooses the name of their program: no byte in it may hide the record.
  static func repaired(_ json: [UInt8]) -> [UInt8] {
    let text = Array(String(decoding: json, as: UTF8.self).utf8)
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var place = 0
    while place < text.count {
      guard text[place] == UInt8(ascii: "\\"), place + 1 < text.count else {
        result.append(text[place])
        place += 1
        continue
      }
      guard let unit = unit(text, at: place) else {
        result += text[place..<place + 2]
        place += 2
        continue
      }
      switch unit {
      case 0xD800..<0xDC00 where (self.unit(text, at: place + 6) ?? 0) & 0xFC00 == 0xDC00:
        result += text[place..<place + 12]
        place += 12
      case 0xD800..<0xE000:
        result += Array("\\ufffd".utf8)
        place += 6
      default:
        result += text[place..<place + 6]
        place += 6
      }
    }
    return result
  }

  /// The code unit of an escape `\uXXXX`; nil where none begins.
  private static func unit(_ text: [UInt8], at place: Int) -> UInt16? {
    guard place + 6 <= text.count, text[place] == UInt8(ascii: "\\"), text[place + 1] == UInt8(ascii: "u")
    else { return nil }
    return UInt16(String(decoding: text[place + 2..<place + 6], as: UTF8.self), radix: 16)
  }
}
