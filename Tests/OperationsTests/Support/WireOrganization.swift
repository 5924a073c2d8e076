import AWSClient
import AWSServices
import AWSWire
import Cryptography
import HTTPMessage
import Identity
import Synchronization

/// A small organization that answers on the wire as AWS does, from a table of answers.
///
/// Responses are written out here as AWS sends them, so that what the auditor reads is not made by the code
/// under test.
final class WireOrganization: HTTPTransport {
  private struct State {
    var calls: [String] = []
    var inFlight = 0
    var mostInFlight = 0
  }

  private let state = Mutex(State())
  private let delay: Duration
  private let respond: @Sendable (_ call: String, _ session: String, _ request: HTTPRequest) -> HTTPResponse?

  /// `respond` gets the operation, the access key id that signed, and the request; nil answers with `defaults`.
  init(
    delay: Duration = .zero,
    _ respond: @escaping @Sendable (String, String, HTTPRequest) -> HTTPResponse? = { _, _, _ in nil }
  ) {
    self.delay = delay
    self.respond = respond
  }

  /// Every call as `Operation key`.
  var calls: [String] { state.withLock { $0.calls } }
  /// The most requests that were open at the same time.
  var mostInFlight: Int { state.withLock { $0.mostInFlight } }

  func send(
    _ request: HTTPRequest, to endpoint: Endpoint, timeouts: TransportTimeouts
  ) async throws(TransportError) -> HTTPResponse {
    let (call, key) = (Self.operation(request), Self.key(request))
    state.withLock { state in
      state.calls.append("\(call) \(key)")
      state.inFlight += 1
      state.mostInFlight = max(state.mostInFlight, state.inFlight)
    }
    defer { state.withLock { $0.inFlight -= 1 } }
    if delay > .zero {
      do {
        try await Task.sleep(for: delay)
      } catch {
        throw TransportError(.cancelled, "cancelled")
      }
    } else {
      await Task.yield()
    }
    guard !Task.isCancelled else { throw TransportError(.cancelled, "cancelled") }
    return respond(call, key, request) ?? WireAnswers.standard(call, key, request)
  }

  private static func operation(_ request: HTTPRequest) -> String {
    switch OperationName(request) {
    case .action(let action, _, _): action
    case .target(_, let name): name
    case .route: "?"
    }
  }

  private static func key(_ request: HTTPRequest) -> String {
    let field = request.fields["Authorization"] ?? ""
    guard let range = field.firstRange(of: "Credential=") else { return "" }
    return String(field[range.upperBound...].prefix { $0 != "/" })
  }

  /// A client of the management account.
  func client(retries: RetryPolicy = .never) -> AWSClient {
    AWSClient(
      ClientConfiguration(
        region: "eu-central-1",
        credentials: StaticCredentialsProvider(
          Credentials(accessKeyID: "AKIDMANAGEMENT", secretAccessKey: Secret("s"))),
        transport: self, retries: retries, clock: FixedClock()))
  }
}

/// A clock that stands at 2026-11-23T10:00:00Z and waits for nothing.
struct FixedClock: ClientClock {
  var now: Timestamp { Timestamp(seconds: 1_795_428_000) }
  var uptime: Duration { .zero }

  func sleep(for duration: Duration) async throws(CancellationError) {
    if Task.isCancelled { throw CancellationError() }
    await Task.yield()
  }
}
