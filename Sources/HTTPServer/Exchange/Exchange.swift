internal import CMicroHTTPD
import HTTPMessage

/// One request and its response, from the request line until the response has left or the client has gone.
///
/// libmicrohttpd keeps it as the opaque pointer of the request. INVARIANT: only the thread of the request's
/// connection touches it; what a task needs is in ``PendingAnswer`` and ``SuspendedConnection``.
final class Exchange {
  private enum Phase {
    case head
    case body
    /// The body is too large, and read only to be thrown away.
    case drain
    case waiting(PendingAnswer)
    case answered

    var isOver: Bool { if case .answered = self { true } else { false } }
  }

  private let core: ServerCore
  private var request: HTTPRequest
  private var phase = Phase.head
  private var received = 0
  /// The length of the body; nil where only its last chunk says it.
  private var expected: Int?
  private var clientHasFinished = false
  private var flaw: RequestFlaw?
  private var isInsideGate = false

  /// Begins with the request target as it stands on the wire (RFC 9112 section 3.2).
  init(core: ServerCore, target: UnsafePointer<CChar>) {
    self.core = core
    self.request = HTTPRequest(method: .get, path: "")
    if let (path, query) = unsafe RequestTarget.parts(of: target) {
      request.path = path
      request.query = query
    } else {
      flaw = .malformed("the request target is malformed")
    }
  }

  deinit { if isInsideGate { core.gate.leave() } }

  /// Takes the next step: libmicrohttpd calls when the head has come, for each part of the body, at the end of
  /// the request, and once more when a suspended connection is resumed.
  @unsafe func proceed(
    on connection: OpaquePointer, method: UnsafePointer<CChar>, version: UnsafePointer<CChar>,
    part: UnsafePointer<CChar>?, partCount: UnsafeMutablePointer<Int>
  ) -> MHD_Result {
    switch phase {
    case .head:
      unsafe readHead(of: connection, method: method, version: version)
      if let flaw, phase.isOver { return unsafe refusal(for: flaw).queue(on: connection) }
      unsafe watchTheEnd(of: connection)
      return .YES
    case .body, .drain:
      guard unsafe partCount.pointee > 0 else { return unsafe answer(on: connection) }
      let isBearable = unsafe take(UnsafeRawBufferPointer(start: part, count: partCount.pointee))
      unsafe partCount.pointee = 0
      unsafe watchTheEnd(of: connection)
      return isBearable ? .YES : .NO
    case .waiting(let pending):
      phase = .answered
      guard let response = pending.take() else { return unsafe reset(connection) }
      return unsafe response.queue(on: connection)
    case .answered:
      return .NO
    }
  }

  /// Reads method and fields, and decides whether the body is wanted.
  private func readHead(
    of connection: OpaquePointer, method: UnsafePointer<CChar>, version: UnsafePointer<CChar>
  ) {
    let head = unsafe RequestHead(connection)
    expected = head.contentLength ?? (head.isChunked ? nil : 0)
    request.method = unsafe HTTPMethod(String(cString: method))
    let size = head.size + request.path.utf8.count + (request.query?.utf8.count ?? 0)
    request.fields = HTTPFields(head.fields)
    phase = .body
    if flaw != nil {
      phase = .answered
    } else if size > core.limits.maxHeaderBytes {
      flaw = .headTooLarge(limit: core.limits.maxHeaderBytes)
      phase = .answered
    } else if let problem = unsafe head.flaw(version: version) {
      flaw = .malformed(problem)
      phase = .answered
    } else if let length = head.contentLength, length > core.limits.maxBodyBytes {
      refuseBody()
      // A client that waits for `100 Continue` has sent nothing yet: refusing now spares it the body.
      if head.expectsContinue || length > core.limits.maxDrainedBytes { phase = .answered }
    } else if let length = head.contentLength {
      request.body.reserveCapacity(length)
    }
  }

  /// Takes a part of the body; false where the client sends on without end.
  private func take(_ part: UnsafeRawBufferPointer) -> Bool {
    received += part.count
    if received > core.limits.maxBodyBytes {
      if flaw == nil { refuseBody() }
      return received <= core.limits.maxDrainedBytes
    }
    unsafe request.body.append(contentsOf: part)
    return true
  }

  private func refuseBody() {
    request.body = []
    flaw = .bodyTooLarge(limit: core.limits.maxBodyBytes)
    phase = .drain
  }

  /// libmicrohttpd may not see that the client has ended its side where the end came with the last bytes, so a
  /// body that will never be whole must end soon by itself.
  private func watchTheEnd(of connection: OpaquePointer) {
    if let expected, received >= expected { return }
    if unsafe http_client_has_finished(connection) != 0 {
      clientHasFinished = true
      unsafe http_limit_silence(connection, 1)
    }
  }

  /// Answers as the last thing before a connection is closed within a request.
  @unsafe func breakOff(on connection: OpaquePointer, _ reason: MHD_RequestTerminationCode) {
    switch phase {
    case .head, .waiting, .answered: return
    case .body, .drain: phase = .answered
    }
    switch reason {
    case .REQUEST_TERMINATED_DAEMON_SHUTDOWN: return
    case .REQUEST_TERMINATED_TIMEOUT_REACHED where !clientHasFinished:
      unsafe refusal(for: flaw ?? .timedOut).write(on: connection)
    default:
      unsafe refusal(for: flaw ?? .incompleteBody).write(on: connection)
    }
  }

  /// Ends the connection without a word.
  private func reset(_ connection: OpaquePointer) -> MHD_Result {
    unsafe http_close_by_reset(connection)
    return .NO
  }

  private func refusal(for flaw: RequestFlaw) -> HTTPResponse {
    core.responder.refuse(request, because: flaw)
  }

  /// Answers the whole request.
  private func answer(on connection: OpaquePointer) -> MHD_Result {
    phase = .answered
    if let flaw { return unsafe refusal(for: flaw).queue(on: connection) }
    switch core.responder.reply(to: request) {
    case .now(let response):
      return unsafe response.queue(on: connection)
    case .reset: return unsafe reset(connection)
    case .later(let work):
      guard core.gate.enter() else {
        return unsafe HTTPResponse.plain(503, "the server is closing").queue(on: connection)
      }
      isInsideGate = true
      let pending = PendingAnswer()
      phase = .waiting(pending)
      request.body = []
      let suspended = unsafe SuspendedConnection(suspending: connection)
      Task {
        pending.put(await work())
        suspended.resume()
      }
      return .YES
    }
  }
}
