import HTTPMessage

/// A response as far as it has come.
struct ReceivedResponse {
  private var fields: [HTTPFields.Field] = []
  private var body: [UInt8] = []
  private(set) var isTooLarge = false

  /// Takes a line of the head; a status line begins the fields anew, behind an interim response (1xx) too.
  @unsafe mutating func take(line: UnsafeRawBufferPointer) {
    guard unsafe !line.starts(with: "HTTP/".utf8) else {
      fields = []
      return
    }
    guard let colon = unsafe line.firstIndex(of: UInt8(ascii: ":")) else { return }
    var value = unsafe line[(colon + 1)...]
    while let first = unsafe value.first, first <= 0x20 { unsafe value.removeFirst() }
    while let last = unsafe value.last, last <= 0x20 { unsafe value.removeLast() }
    fields.append(
      HTTPFields.Field(
        name: unsafe String(decoding: line[..<colon], as: UTF8.self),
        value: unsafe String(decoding: value, as: UTF8.self)))
  }

  /// Takes a part of the body; false where that is more than allowed.
  @unsafe mutating func take(part: UnsafeRawBufferPointer, limit: Int) -> Bool {
    guard part.count <= limit - body.count else {
      isTooLarge = true
      body = []
      return false
    }
    unsafe body.append(contentsOf: part)
    return true
  }

  /// The whole response.
  consuming func response(status: Int) -> HTTPResponse {
    HTTPResponse(status: status, fields: HTTPFields(fields), body: body)
  }
}
