import AWSClient
import HTTPMessage
import Synchronization

/// Carries requests as another transport does, notes them, and answers some by itself.
final class WatchedTransport: HTTPTransport {
  /// What is answered in place of the other transport; nil for what that answers.
  typealias Answer = @Sendable (HTTPRequest) -> HTTPResponse?

  private let transport: any HTTPTransport
  private let answer: Answer
  private let noted = Mutex<[HTTPRequest]>([])

  init(
    _ transport: any HTTPTransport, answer: @escaping Answer = { _ in nil }
  ) {
    self.transport = transport
    self.answer = answer
  }

  /// The requests so far.
  var requests: [HTTPRequest] { noted.withLock { $0 } }

  func send(
    _ request: HTTPRequest, to endpoint: Endpoint, timeouts: TransportTimeouts
  ) async throws(TransportError) -> HTTPResponse {
    noted.withLock { $0.append(request) }
    if let own = answer(request) { return own }
    return try await transport.send(request, to: endpoint, timeouts: timeouts)
  }
}
