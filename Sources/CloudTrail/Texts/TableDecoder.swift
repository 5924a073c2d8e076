internal import JSONTree

/// Turns a table (RFC 4180, with commas, semicolons or tabs) into lines of JSON, `{"row": {…}}`; empty fields are left
/// out.
struct TableDecoder: TextDecoder {
  /// How many columns a table may have.
  static let mostColumns = 1000
  /// How many bytes a column's name may have.
  static let longestName = 128

  private let separator: UInt8
  private let longestRow: Int
  private var names: [String]?
  private var fields: [[UInt8]] = []
  private var field: [UInt8] = []
  private var isQuoted = false
  /// Whether the last byte was a quote that ends a field, or is the first of two that stand for one.
  private var isAfterQuote = false
  private var rowLength = 0
  private var place = 0

  init(separator: UInt8, longestRow: Int) {
    self.separator = separator
    self.longestRow = longestRow
  }

  /// The fields of a line of names.
  static func names(_ line: [UInt8], _ separator: UInt8) -> [String] {
    var decoder = TableDecoder(separator: separator, longestRow: .max)
    for byte in line { decoder.take(byte) }
    return (decoder.fields + [decoder.field]).map { String(decoding: $0, as: UTF8.self) }
  }

  mutating func decode(
    _ input: [UInt8], _ range: Range<Int>, isLast: Bool, into output: inout [UInt8]
  ) throws(TrailFileDamage) -> Int {
    for byte in input[range] {
      place += 1
      rowLength += 1
      guard rowLength <= longestRow else {
        throw TrailFileDamage(
          reason: "a row longer than \(longestRow) bytes at byte \(place - rowLength)",
          offset: place - rowLength,
          isCompressed: false)
      }
      if byte == 0x0A, !isQuoted {
        end(&output)
      } else {
        take(byte)
      }
    }
    if isLast, rowLength > 0 {
      let isOpen = isQuoted
      let start = place - rowLength
      end(&output)
      if isOpen {
        throw TrailFileDamage(
          reason: "a quoted field is not closed in the row at byte \(start)", offset: start,
          isCompressed: false)
      }
    }
    return range.count
  }

  /// Takes a byte that does not end the row.
  private mutating func take(_ byte: UInt8) {
    if isQuoted {
      if byte == 0x22 {
        isQuoted = false
        isAfterQuote = true
      } else {
        field.append(byte)
      }
    } else if byte == 0x22, isAfterQuote {
      field.append(byte)
      isQuoted = true
      isAfterQuote = false
    } else if byte == 0x22, field.isEmpty {
      isQuoted = true
    } else if byte == separator {
      fields.append(field)
      field = []
      isAfterQuote = false
    } else {
      field.append(byte)
      isAfterQuote = false
    }
  }

  /// Writes the row that ends here; the first one is the names.
  private mutating func end(_ output: inout [UInt8]) {
    if field.last == 0x0D { field.removeLast() }
    fields.append(field)
    let row = fields
    fields = []
    field = []
    (isQuoted, isAfterQuote, rowLength) = (false, false, 0)
    guard let names else {
      guard row.count > 1 || row[0].contains(where: { $0 > 0x20 }) else { return }
      self.names = row.enumerated().map { index, bytes in
        let bytes = index == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        return String(decoding: bytes, as: UTF8.self)
      }
      return
    }
    guard row.contains(where: { !$0.isEmpty }) else { return }
    var writer = JSONWriter(reserving: 256)
    writer.openObject()
    writer.name("row")
    writer.openObject()
    for (name, value) in zip(names, row) where !value.isEmpty {
      writer.member(name, String(decoding: value, as: UTF8.self))
    }
    writer.closeObject()
    writer.closeObject()
    output += writer.bytes
    output.append(0x0A)
  }
}
