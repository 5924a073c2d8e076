internal import AWSClient
internal import HTTPMessage
internal import Lab

/// Hands requests to a lab as values, as they would arrive over a socket.
struct InProcessTransport: HTTPTransport {
  let instance: LabInstance

  func send(_ request: HTTPRequest, to endpoint: Endpoint, timeouts: TransportTimeouts)
    async throws(TransportError) -> HTTPResponse
  {
    var request = request
    request.path = endpoint.basePath + request.path
    if request.fields["Host"] == nil { request.fields["Host"] = endpoint.authority }
    guard var response = await instance.respond(to: request) else {
      throw TransportError(.other, "the connection was reset")
    }
    if request.method == .head {
      response.fields["Content-Length"] = String(response.body.count)
      response.body = []
    }
    return response
  }
}
