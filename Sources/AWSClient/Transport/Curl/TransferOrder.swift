import HTTPMessage

/// A request made ready for libcurl, its parts checked.
struct TransferOrder: Sendable {
  let method: String
  let url: String
  /// Whether it goes through TLS.
  let isSecure: Bool
  /// The field lines, and the names of those that libcurl must not add by itself.
  let lines: [String]
  let body: [UInt8]
  let timeouts: TransportTimeouts
  /// What messages call the other side.
  let place: String

  /// Refuses what would not be one request on the wire, such as a line break in a field.
  init(_ request: HTTPRequest, to endpoint: Endpoint, timeouts: TransportTimeouts) throws(TransportError) {
    place = endpoint.authority
    guard !request.method.rawValue.isEmpty, request.method.rawValue.utf8.allSatisfy(Self.isVisible) else {
      throw TransportError(.invalidRequest, "the method is no word")
    }
    let target = request.target
    guard target.utf8.first == UInt8(ascii: "/"), target.utf8.allSatisfy(Self.isInTarget) else {
      throw TransportError(.invalidRequest, "the path or query for `\(place)` is not percent-encoded")
    }
    method = request.method.rawValue
    url = "\(endpoint)\(target)"
    isSecure = endpoint.scheme == "https"
    body = request.body
    self.timeouts = timeouts
    lines = try Self.lines(request.fields, method: method)
  }

  /// Whether the request carries a body, be it an empty one.
  var sendsBody: Bool { !body.isEmpty || method == "POST" || method == "PUT" || method == "PATCH" }

  /// In libcurl's notation a name with nothing behind the colon is a field not to send, and a name with a
  /// semicolon one with an empty value (CURLOPT_HTTPHEADER).
  private static func lines(_ fields: HTTPFields, method: String) throws(TransportError) -> [String] {
    var lines: [String] = []
    lines.reserveCapacity(fields.fields.count + 3)
    for field in fields.fields {
      guard !field.name.isEmpty, field.name.utf8.allSatisfy(isInName),
        field.value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 })
      else { throw TransportError(.invalidRequest, "a header field holds a byte it must not") }
      // The body is whole, so its length is libcurl's to write.
      if HTTPFields.areEqual(field.name, "Content-Length")
        || HTTPFields.areEqual(field.name, "Transfer-Encoding")
      {
        continue
      }
      lines.append(field.value.isEmpty ? "\(field.name);" : "\(field.name): \(field.value)")
    }
    for name in ["Accept", "Expect", "Content-Type"] where fields[name] == nil { lines.append("\(name):") }
    return lines
  }

  private static func isVisible(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }

  private static func isInTarget(_ byte: UInt8) -> Bool { isVisible(byte) && byte != UInt8(ascii: "#") }

  private static func isInName(_ byte: UInt8) -> Bool {
    isVisible(byte) && byte != UInt8(ascii: ":") && byte != UInt8(ascii: ";")
  }
}
