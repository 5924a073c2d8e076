internal import CXML

/// A document that libxml2 read, freed at the end of its scope.
@safe struct XMLDocument: ~Copyable {
  private let handle: OpaquePointer

  /// Reads a whole document; it may have no more than `Int32.max` bytes.
  init(_ bytes: [UInt8]) throws(XMLSyntaxError) {
    var trouble = xml_trouble()
    let handle = unsafe bytes.withUnsafeBytes { buffer in
      unsafe xml_read(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), &trouble)
    }
    guard let handle = unsafe handle else { throw Self.failure(trouble) }
    // An undeclared prefix is an error of namespaces, which leaves the document well-formed.
    guard trouble.is_met == 0 else {
      unsafe xml_free(handle)
      throw Self.failure(trouble)
    }
    unsafe self.handle = handle
  }

  deinit { unsafe xml_free(handle) }

  /// The root element, which lives as long as the document.
  var root: OpaquePointer? { unsafe xml_root(handle) }

  private static func failure(_ trouble: xml_trouble) -> XMLSyntaxError {
    let line = Int(trouble.line)
    let column = Int(trouble.column)
    if trouble.is_document_type != 0 { return XMLSyntaxError(.documentType, line: line, column: column) }
    let message = unsafe withUnsafeBytes(of: trouble.message) { unsafe plain($0.prefix { $0 != 0 }) }
    return XMLSyntaxError(.malformed(message.isEmpty ? "malformed" : message), line: line, column: column)
  }

  /// A message in the grammar of ours: one line, in lower case, without a final period.
  private static func plain(_ message: some Sequence<UInt8>) -> String {
    var text = String(decoding: Array(message), as: UTF8.self).split(whereSeparator: \.isNewline)
      .joined(separator: " ")
    while let last = text.last, last == "." || last == " " { text.removeLast() }
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}
