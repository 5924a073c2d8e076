/// A place in a pattern as the service writes it: the text, cut after 500 characters, line and column.
///
/// Columns count UTF-16 units from one.
struct PatternPlace: CustomStringConvertible {
  private static let shown = 500

  let description: String

  init(of offset: Int, in bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    var line = 1
    var lineStart = 0
    for index in 0..<min(offset, bytes.count) where bytes[index] == 0x0A {
      line += 1
      lineStart = index + 1
    }
    let before = String(decoding: bytes[lineStart..<max(lineStart, min(offset, bytes.count))], as: UTF8.self)
    let column = before.utf16.count + 1
    let units = text.utf16
    var echo = "\"\(text)\""
    if units.count > Self.shown {
      let head = String(decoding: units.prefix(Self.shown), as: UTF16.self)
      echo = "\"\(head)\"[truncated \(units.count - Self.shown) chars]"
    }
    self.description = "[Source: (String)\(echo); line: \(line), column: \(column)]"
  }
}
