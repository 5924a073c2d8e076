internal import CMicroHTTPD
import HTTPMessage

/// The header fields of a request in wire order, and what the server itself must know of them.
struct RequestHead {
  private(set) var fields: [HTTPFields.Field] = []
  /// The bytes of all field lines with their colons and line ends.
  private(set) var size = 0
  private(set) var contentLength: Int?
  private(set) var expectsContinue = false
  var isChunked: Bool { encodings > 0 }
  private var isMalformed = false
  private var hosts = 0
  private var lengths = 0
  private var encodings = 0

  /// Reads the fields that libmicrohttpd has parsed.
  @unsafe init(_ connection: OpaquePointer) {
    fields.reserveCapacity(16)
    unsafe withUnsafeMutablePointer(to: &self) { head in
      _ = unsafe MHD_get_connection_values_n(
        connection, .HEADER_KIND,
        { head, _, name, nameCount, value, valueCount in
          let name = unsafe UnsafeRawBufferPointer(start: name, count: nameCount)
          let value = unsafe UnsafeRawBufferPointer(start: value, count: valueCount)
          unsafe head?.assumingMemoryBound(to: RequestHead.self).pointee.append(name, value)
          return .YES
        }, head)
    }
  }

  /// What makes the head ambiguous or wrong, in words; nil where nothing does.
  ///
  /// libmicrohttpd lets these through; a server that guesses can be talked into seeing two requests in one
  /// (RFC 9112 sections 3.2, 5.1 and 6.3).
  @unsafe func flaw(version: UnsafePointer<CChar>) -> String? {
    if isMalformed { return "a header field is malformed" }
    let needsHost = unsafe String(cString: version) != "HTTP/1.0"
    if hosts > 1 || (needsHost && hosts == 0) {
      return "a request needs one host field"
    }
    if lengths + encodings > 1 { return "the length of the body is given twice" }
    return nil
  }

  private mutating func append(_ name: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer) {
    var (start, end) = (0, value.count)
    while start < end, unsafe Self.isBlank(value[start]) { start += 1 }
    while start < end, unsafe Self.isBlank(value[end - 1]) { end -= 1 }
    let value = unsafe UnsafeRawBufferPointer(rebasing: value[start..<end])
    size += name.count + value.count + 4
    for place in 0..<name.count where unsafe !Self.isToken(name[place]) { isMalformed = true }
    for place in 0..<value.count where unsafe value[place] < 0x20 && value[place] != 0x09 {
      isMalformed = true
    }
    let field = HTTPFields.Field(
      name: unsafe String(decoding: name, as: UTF8.self), value: unsafe String(decoding: value, as: UTF8.self)
    )
    note(field)
    fields.append(field)
  }

  /// Keeps what the server itself must know; few names get past the comparison of lengths.
  private mutating func note(_ field: HTTPFields.Field) {
    switch field.name.utf8.count {
    case 4 where HTTPFields.areEqual(field.name, "Host"):
      hosts += 1
    case 6 where HTTPFields.areEqual(field.name, "Expect"):
      expectsContinue = true
    case 14 where HTTPFields.areEqual(field.name, "Content-Length"):
      lengths += 1
      contentLength = Int(field.value)
      if contentLength == nil { isMalformed = true }
    case 17 where HTTPFields.areEqual(field.name, "Transfer-Encoding"):
      encodings += 1
      if !HTTPFields.areEqual(field.value, "chunked") { isMalformed = true }
    default:
      break
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// Whether a byte may stand in a field name (RFC 9110 section 5.6.2).
  private static func isToken(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x5E...0x7A, 0x7C, 0x7E, 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D, 0x2E: true
    default: false
    }
  }
}
