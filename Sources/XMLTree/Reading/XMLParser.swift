internal import CXML

/// A parser of libxml2, freed at the end of its scope.
@safe struct XMLParser: ~Copyable {
  private let context: xmlParserCtxtPtr
  // INVARIANT: allocated and freed with the context, whose callbacks write to it.
  private let trouble: UnsafeMutablePointer<shim_trouble>

  /// The library's tables must be set up once before threads use it.
  private static let libraryIsReady: Void = xmlInitParser()

  init() throws(XMLSyntaxError) {
    Self.libraryIsReady
    let trouble = UnsafeMutablePointer<shim_trouble>.allocate(capacity: 1)
    unsafe trouble.initialize(to: shim_trouble())
    guard let context = unsafe shim_new_parser(trouble) else {
      unsafe trouble.deallocate()
      throw XMLSyntaxError(.malformed("out of memory"))
    }
    unsafe self.trouble = trouble
    unsafe self.context = context
  }

  deinit {
    unsafe xmlFreeParserCtxt(context)
    unsafe trouble.deallocate()
  }

  /// Reads a whole document; it may have no more than `Int32.max` bytes.
  borrowing func read(_ bytes: [UInt8]) throws(XMLSyntaxError) -> XMLDocument {
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_NOCDATA.rawValue
    let root = unsafe bytes.withUnsafeBytes { buffer in
      unsafe xmlCtxtReadMemory(
        context, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil, nil,
        Int32(options))
    }
    guard let root = unsafe root else { throw failure() }
    let document = unsafe XMLDocument(owning: root)
    // An undeclared prefix is an error of namespaces, which leaves the document well-formed.
    guard unsafe trouble.pointee.met == 0 else { throw failure() }
    return document
  }

  private borrowing func failure() -> XMLSyntaxError {
    let line = unsafe Int(trouble.pointee.line)
    let column = unsafe Int(trouble.pointee.column)
    if unsafe trouble.pointee.isDoctype != 0 {
      return XMLSyntaxError(.documentType, line: line, column: column)
    }
    let message = unsafe Self.plain(String(cString: shim_message(trouble)))
    return XMLSyntaxError(.malformed(message.isEmpty ? "malformed" : message), line: line, column: column)
  }

  /// A message in the grammar of ours: one line, in lower case, without a final period.
  private static func plain(_ message: String) -> String {
    var text = message.split(whereSeparator: \.isNewline).joined(separator: " ")
    while let last = text.last, last == "." || last == " " { text.removeLast() }
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}

/// A document of libxml2, freed at the end of its scope.
@safe struct XMLDocument: ~Copyable {
  private let handle: xmlDocPtr

  init(owning handle: xmlDocPtr) {
    unsafe self.handle = handle
  }

  deinit { unsafe xmlFreeDoc(handle) }

  /// The root element, which lives as long as the document.
  var root: xmlNodePtr? { unsafe xmlDocGetRootElement(handle) }
}
