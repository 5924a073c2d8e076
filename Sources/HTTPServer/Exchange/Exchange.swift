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
  private var refusal: HTTPResponse?
  private var isInsideGate = false

  /// Begins with the request target as it stands on the wire (RFC 9112 section 3.2).
  init(core: ServerCore, target: UnsafePointer<CChar>) {
    self.core = core
    self.request = HTTPRequest(method: .get, path: "")
    if let (path, query) = unsafe RequestTarget.parts(of: target) {
      request.path = path
      request.query = query
    } else {
      refusal = .plain(400, "the request target is malformed")
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
      guard let refusal, phase.isOver else { return .YES }
      return unsafe refusal.queue(on: connection)
    case .body, .drain:
      guard unsafe partCount.pointee > 0 else { return unsafe answer(on: connection) }
      let isBearable = unsafe take(UnsafeRawBufferPointer(start: part, count: partCount.pointee))
      unsafe partCount.pointee = 0
      return isBearable ? .YES : .NO
    case .waiting(let pending):
      guard let response = pending.take() else { return .NO }
      phase = .answered
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
    request.method = unsafe HTTPMethod(String(cString: method))
    let size = head.size + request.path.utf8.count + (request.query?.utf8.count ?? 0)
    request.fields = HTTPFields(head.fields)
    phase = .body
    if refusal != nil {
      phase = .answered
    } else if size > core.limits.maxHeaderBytes {
      refusal = .plain(431, "the header fields exceed \(core.limits.maxHeaderBytes) bytes")
      phase = .answered
    } else if let flaw = unsafe head.flaw(version: version) {
      refusal = .plain(400, flaw)
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
      if refusal == nil { refuseBody() }
      return received <= core.limits.maxDrainedBytes
    }
    unsafe request.body.append(contentsOf: part)
    return true
  }

  private func refuseBody() {
    request.body = []
    refusal = .plain(413, "the body exceeds \(core.limits.maxBodyBytes) bytes")
    phase = .drain
  }

  /// Answers the whole request.
  private func answer(on connection: OpaquePointer) -> MHD_Result {
    phase = .answered
    if let refusal { return unsafe refusal.queue(on: connection) }
    switch core.responder.reply(to: request) {
    case .now(let response):
      return unsafe response.queue(on: connection)
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
