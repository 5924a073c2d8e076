import AWSClient
import HTTPMessage

/// Carries requests as another transport does, each when a test lets it.
struct WaitingTransport: HTTPTransport {
  private let transport: any HTTPTransport
  private let wait: @Sendable (HTTPRequest) async -> Void

  init(_ transport: any HTTPTransport, _ wait: @escaping @Sendable (HTTPRequest) async -> Void) {
    self.transport = transport
    self.wait = wait
  }

  func send(
    _ request: HTTPRequest, to endpoint: Endpoint, timeouts: TransportTimeouts
  ) async throws(TransportError) -> HTTPResponse {
    await wait(request)
    return try await transport.send(request, to: endpoint, timeouts: timeouts)
  }
}
