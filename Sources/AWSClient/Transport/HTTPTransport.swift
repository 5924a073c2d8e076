public import HTTPMessage

/// What carries a request to an endpoint and brings the response back.
public protocol HTTPTransport: Sendable {
  /// Sends a request and returns the response, whatever its status.
  ///
  /// - Throws: ``TransportError`` where there is no response; a status of 400 or 500 is one.
  func send(_ request: HTTPRequest, to endpoint: Endpoint, timeouts: TransportTimeouts)
    async throws(TransportError) -> HTTPResponse
}

/// How long an exchange may take.
public struct TransportTimeouts: Hashable, Sendable {
  /// The time for name, connection and TLS.
  public var connect: Duration
  /// The time for everything, connecting included.
  public var request: Duration

  /// Sets both, each rounded up to a whole millisecond.
  public init(connect: Duration = .seconds(5), request: Duration = .seconds(60)) {
    self.connect = connect
    self.request = request
  }
}
