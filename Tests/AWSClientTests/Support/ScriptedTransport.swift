import AWSClient
import HTTPMessage
import Synchronization

/// A transport that answers from a closure and remembers what was asked.
final class ScriptedTransport: HTTPTransport {
  /// One request as it was sent.
  struct Sent {
    let request: HTTPRequest
    let endpoint: Endpoint
    let timeouts: TransportTimeouts

    /// The form parameter or JSON text in the body.
    var body: String { String(decoding: request.body, as: UTF8.self) }
  }

  typealias Script = @Sendable (Sent, Int) throws(TransportError) -> HTTPResponse

  private let script: Script
  private let log = Mutex<[Sent]>([])

  /// The closure gets the request and its number, from 1.
  init(_ script: @escaping Script) { self.script = script }

  var sent: [Sent] { log.withLock { $0 } }

  func send(
    _ request: HTTPRequest, to endpoint: Endpoint, timeouts: TransportTimeouts
  ) async throws(TransportError) -> HTTPResponse {
    let sent = Sent(request: request, endpoint: endpoint, timeouts: timeouts)
    let number = log.withLock { log in
      log.append(sent)
      return log.count
    }
    return try script(sent, number)
  }
}
