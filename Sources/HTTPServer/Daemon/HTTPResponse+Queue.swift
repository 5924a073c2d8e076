internal import CMicroHTTPD
public import HTTPMessage

extension HTTPResponse {
  /// A response of one line, for requests that never reach the responder.
  public static func plain(_ status: Int, _ text: String) -> HTTPResponse {
    HTTPResponse(status: status, fields: ["Content-Type": "text/plain"], body: Array("\(text)\n".utf8))
  }

  /// Hands the response to libmicrohttpd, which adds Date, Content-Length and Connection.
  ///
  /// Content-Length and Transfer-Encoding are the server's own business and left out, as is a field whose value
  /// is empty or holds a line break. A status that no response can have becomes 500. The connection ends with the
  /// response where the client has already ended its side.
  @unsafe func queue(on connection: OpaquePointer) -> MHD_Result {
    guard let response = unsafe ResponseBody.makeResponse(body) else { return .NO }
    defer { unsafe MHD_destroy_response(response) }
    for field in fields.fields where !field.isFraming {
      _ = unsafe MHD_add_response_header(response, field.name, field.value)
    }
    if unsafe http_client_has_finished(connection) != 0 {
      _ = unsafe MHD_add_response_header(response, "Connection", "close")
    }
    let status = (200..<1000).contains(status) ? UInt32(status) : 500
    return unsafe MHD_queue_response(connection, status, response)
  }

  /// Writes the response past libmicrohttpd, as the last thing before the connection is closed.
  ///
  /// libmicrohttpd takes no response within a request. What cannot be written at once is lost.
  @unsafe func write(on connection: OpaquePointer) {
    let date = unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 30) { text in
      unsafe http_date_now(text.baseAddress)
      return unsafe text.baseAddress.map { unsafe String(cString: $0) } ?? ""
    }
    var head = "HTTP/1.1 \(status) \(Self.reason(status))\r\nDate: \(date)\r\nConnection: close\r\n"
    for field in fields.fields where !field.isFraming { head += "\(field.name): \(field.value)\r\n" }
    let bytes = Array((head + "Content-Length: \(body.count)\r\n\r\n").utf8) + body
    _ = unsafe bytes.withUnsafeBytes {
      unsafe send(
        http_connection_socket(connection), $0.baseAddress, $0.count,
        Int32(MSG_NOSIGNAL | MSG_DONTWAIT))
    }
  }

  private static func reason(_ status: Int) -> String {
    switch status {
    case 408: "Request Timeout"
    case 413: "Content Too Large"
    default: "Bad Request"
    }
  }
}

extension HTTPFields.Field {
  fileprivate var isFraming: Bool {
    switch name.utf8.count {
    case 14: HTTPFields.areEqual(name, "Content-Length")
    case 17: HTTPFields.areEqual(name, "Transfer-Encoding")
    default: false
    }
  }
}
