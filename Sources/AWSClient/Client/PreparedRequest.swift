internal import AWSWire
internal import HTTPMessage
internal import Identity

/// An encoded operation made ready for one server.
struct PreparedRequest {
  let target: ResolvedEndpoint
  private let request: HTTPRequest
  private let signingName: String

  init(_ request: HTTPRequest, to target: ResolvedEndpoint, signingName: String, userAgent: String) {
    var request = request
    request.fields["Host"] = target.endpoint.authority
    request.fields["User-Agent"] = userAgent
    self.request = request
    self.target = target
    self.signingName = signingName
  }

  /// The request of one attempt; without credentials it goes out unsigned.
  func signed(_ credentials: Credentials?, at moment: Timestamp) -> HTTPRequest {
    guard let credentials else { return request }
    var request = request
    // The signature covers the path as the server sees it; the transport puts the endpoint's own path before it.
    request.path = target.endpoint.basePath + self.request.path
    RequestSigner(credentials, region: target.signingRegion.rawValue, service: signingName)
      .sign(&request, at: moment)
    request.path = self.request.path
    return request
  }
}
