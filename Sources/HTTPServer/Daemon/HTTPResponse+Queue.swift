internal import CMicroHTTPD
import HTTPMessage

extension HTTPResponse {
  /// A response of one line, for requests that never reach the responder.
  static func plain(_ status: Int, _ text: String) -> HTTPResponse {
    HTTPResponse(status: status, fields: ["Content-Type": "text/plain"], body: Array("\(text)\n".utf8))
  }

  /// Hands the response to libmicrohttpd, which adds Date, Content-Length and Connection.
  ///
  /// Content-Length and Transfer-Encoding are the server's own business and left out, as is a field whose value
  /// is empty or holds a line break. A status that no response can have becomes 500.
  @unsafe func queue(on connection: OpaquePointer) -> MHD_Result {
    guard let response = unsafe ResponseBody.makeResponse(body) else { return .NO }
    defer { unsafe MHD_destroy_response(response) }
    for field in fields.fields where !field.isFraming {
      _ = unsafe MHD_add_response_header(response, field.name, field.value)
    }
    let status = (200..<1000).contains(status) ? UInt32(status) : 500
    return unsafe MHD_queue_response(connection, status, response)
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
