extension JSON: CustomStringConvertible {
  /// The value as UTF-8 text on one line.
  public var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.value(self)
    return writer.bytes
  }

  /// The value as text on one line.
  public var description: String { String(decoding: bytes, as: UTF8.self) }

  /// The value as text with two spaces a level.
  public var indented: String {
    var writer = JSONWriter(indentation: 2)
    writer.value(self)
    return writer.text
  }
}
