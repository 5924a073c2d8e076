import AWSClient
import HTTPMessage
import HTTPServer
import TestKit
import Testing

@Suite("libcurl transport") struct CurlTransportTests {
  @Test func sendsARequestAsItIs() async throws {
    let listener = try RawListener()
    let request = HTTPRequest(
      method: .put, path: "/a%2fb//c/../%E4%20+!'()*", query: "x=%41&&y=a+b",
      fields: ["X-b": "1", "x-A": "two  words", "X-b": "3", "X-Empty": "", "Host": "signed.example"],
      body: Array("hello".utf8))
    async let response = try CurlTransport().send(request, to: endpoint(listener.port), timeouts: .patient)
    let socket = try await listener.accept()
    let seen = try await socket.receive { $0.hasSuffix("hello") }
    try socket.send("HTTP/1.1 100 Continue\r\nX: no\r\n\r\nHTTP/1.1 299 Odd\r\nX-a:  1 \r\nx-A: 2\r\n")
    try socket.send("Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n")
    let lines = seen.split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.first == "PUT /a%2fb//c/../%E4%20+!'()*?x=%41&&y=a+b HTTP/1.1")
    #expect(
      Set(lines.dropFirst()) == [
        "X-b: 1", "x-A: two  words", "X-b: 3", "X-Empty:", "Host: signed.example", "Content-Length: 5", "",
        "hello",
      ])
    let received = try await response
    #expect(received.status == 299)
    #expect(received.fields.values(of: "x-a") == ["1", "2"] && received.fields["X"] == nil)
    #expect(received.body == Array("abc".utf8))
  }

  @Test(arguments: [
    ("GET", "", ["GET / HTTP/1.1"]), ("HEAD", "", ["HEAD / HTTP/1.1"]),
    ("DELETE", "", ["DELETE / HTTP/1.1"]), ("POST", "", ["POST / HTTP/1.1", "Content-Length: 0"]),
    ("PUT", "", ["PUT / HTTP/1.1", "Content-Length: 0"]),
    ("DELETE", "b", ["DELETE / HTTP/1.1", "Content-Length: 1"]),
    ("GET", "b", ["GET / HTTP/1.1", "Content-Length: 1"]),
  ])
  func addsNoFields(_ method: String, body: String, head: [String]) async throws {
    let listener = try RawListener()
    let request = HTTPRequest(method: HTTPMethod(method), body: Array(body.utf8))
    async let response = try CurlTransport().send(request, to: endpoint(listener.port), timeouts: .patient)
    let socket = try await listener.accept()
    let seen = try await socket.receive { $0.hasSuffix("\r\n\r\n\(body)") }
    try socket.send("HTTP/1.1 204 No Content\r\n\r\n")
    #expect(try await response.status == 204)
    let lines = seen.components.filter { !$0.hasPrefix("Host: ") }
    #expect(lines.sorted() == (head + (body.isEmpty ? [] : [body])).sorted())
  }

  @Test func usesAConnectionAgain() async throws {
    let transport = try CurlTransport()
    let listener = try RawListener()
    let port = listener.port
    var socket: RawSocket?
    for method in [HTTPMethod.post, .head, .get, .put, .delete, .head, .post] {
      async let response = transport.send(HTTPRequest(method: method), to: endpoint(port), timeouts: .patient)
      if socket == nil { socket = try await listener.accept() }
      let open = try #require(socket)
      _ = try await open.receive { $0.hasSuffix("\r\n\r\n") }
      try open.send("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n" + (method == .head ? "" : "x"))
      #expect(try await response.body.count == (method == .head ? 0 : 1))
    }
    #expect(!listener.isSomebodyWaiting)
  }

  @Test func carriesManyAtATime() async throws {
    let everybody = Countdown(from: 200)
    let server = try HTTPServer(responder: Echo { await everybody.arrive() })
    let transport = try CurlTransport()
    let to = endpoint(server.port)
    let bodies = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for number in 0..<200 {
        group.addTask {
          let request = HTTPRequest(method: .post, path: "/later", body: Array("\(number)".utf8))
          return try await transport.send(request, to: to, timeouts: .patient).body
        }
      }
      return try await group.reduce(into: Set<[UInt8]>()) { $0.insert($1) }
    }
    #expect(bodies == Set((0..<200).map { Array("\($0)".utf8) }))
    await server.finish()
  }

  @Test func waitsForAConnectionWhereThereIsALimit() async throws {
    let server = try HTTPServer(responder: Echo())
    let transport = try CurlTransport(options: .init(maxIdleConnections: 1, maxConnectionsPerHost: 2))
    let to = endpoint(server.port)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<50 {
        group.addTask {
          let request = HTTPRequest(method: .post, body: Array(repeating: 65, count: number * 10_000))
          let response = try await transport.send(request, to: to, timeouts: .patient)
          #expect(response.body == request.body)
        }
      }
      try await group.waitForAll()
    }
    await server.finish()
  }

  @Test func endsWhenItsTaskIsCancelled() async throws {
    let asked = Latch()
    let release = Latch()
    let server = try HTTPServer(
      responder: Echo {
        asked.open()
        await release.wait()
      })
    let transport = try CurlTransport()
    let to = endpoint(server.port)
    let task = Task { await outcome { try await transport.send(Self.later, to: to, timeouts: .patient) } }
    await asked.wait()
    task.cancel()
    #expect(await task.value == .cancelled)
    let start = Latch()
    let late = Task {
      await start.wait()
      return await outcome { try await transport.send(Self.later, to: to, timeouts: .patient) }
    }
    late.cancel()
    start.open()
    #expect(await late.value == .cancelled)
    release.open()
    #expect(try await transport.send(HTTPRequest(method: .get), to: to, timeouts: .patient).status == 200)
    await server.finish()
  }

  @Test func runsOutOfTime() async throws {
    let release = Latch()
    let server = try HTTPServer(responder: Echo { await release.wait() })
    let to = endpoint(server.port)
    let code = await outcome {
      try await CurlTransport().send(Self.later, to: to, timeouts: .init(request: .milliseconds(50)))
    }
    #expect(code == .timedOut)
    release.open()
    await server.finish()
  }

  @Test func refusesAResponseTooLarge() async throws {
    let server = try HTTPServer(responder: Echo())
    let port = server.port
    let small = try CurlTransport(options: .init(maxResponseBytes: 10))
    let body = HTTPRequest(method: .post, body: Array(repeating: 65, count: 11))
    #expect(
      await outcome { try await small.send(body, to: endpoint(port), timeouts: .patient) }
        == .responseTooLarge)
    await server.finish()
  }

  @Test func namesAServerThatSpeaksNoTLS() async throws {
    let listener = try RawListener()
    let secure = Endpoint(scheme: "https", host: "127.0.0.1", port: listener.port)
    async let code = outcome {
      try await CurlTransport().send(HTTPRequest(method: .get), to: secure, timeouts: .patient)
    }
    let socket = try await listener.accept()
    _ = try await socket.receive { !$0.isEmpty }
    try socket.send("HTTP/1.1 400 Bad Request\r\n\r\n")
    #expect(await code == .tls)
  }

  @Test func namesAHostThatHasNoAddress() async throws {
    // A label of 64 letters is no name (RFC 1035 section 2.3.4): no server is asked for it.
    let unknown = Endpoint(scheme: "http", host: String(repeating: "a", count: 64) + ".invalid")
    let code = await outcome {
      try await CurlTransport().send(HTTPRequest(method: .get), to: unknown, timeouts: .patient)
    }
    #expect(code == .couldNotResolve)
  }

  @Test func keepsSecretsOutOfItsWords() async throws {
    let port = try ClosedPort()
    let request = HTTPRequest(
      method: .get, path: "/secret", query: "X-Amz-Signature=secret", fields: ["Authorization": "secret"])
    let error = await #expect(throws: TransportError.self) {
      try await CurlTransport().send(request, to: endpoint(port.number), timeouts: .patient)
    }
    withExtendedLifetime(port) {}
    #expect(error?.code == .couldNotConnect)
    let words = try #require(error?.description)
    #expect(words.hasPrefix("could not connect to `127.0.0.1:\(port.number)`: failed to connect"))
    #expect(!words.contains("secret"))
  }

  @Test(arguments: [
    "", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nab",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz",
    "nonsense\r\n\r\n",
  ])
  func noticesABrokenResponse(_ answer: String) async throws {
    let listener = try RawListener()
    let to = endpoint(listener.port)
    async let code = outcome {
      try await CurlTransport().send(HTTPRequest(method: .get), to: to, timeouts: .patient)
    }
    var socket: RawSocket? = try await listener.accept()
    _ = try await socket?.receive { $0.hasSuffix("\r\n\r\n") }
    try socket?.send(answer)
    socket = nil
    #expect(await code == .other)
  }

  @Test(arguments: [
    HTTPRequest(method: HTTPMethod("GET /")), HTTPRequest(method: HTTPMethod("")),
    HTTPRequest(method: .get, path: "relative"), HTTPRequest(method: .get, path: "/a b"),
    HTTPRequest(method: .get, path: "/a#b"), HTTPRequest(method: .get, query: "a\r\nX: 1"),
    HTTPRequest(method: .get, fields: ["X": "a\r\nY: 1"]), HTTPRequest(method: .get, fields: ["X:": "a"]),
    HTTPRequest(method: .get, fields: ["": "a"]), HTTPRequest(method: .get, fields: ["X;": ""]),
  ])
  func refusesARequest(_ request: HTTPRequest) async throws {
    let code = await outcome { try await CurlTransport().send(request, to: endpoint(1), timeouts: .patient) }
    #expect(code == .invalidRequest)
  }

  private static let later = HTTPRequest(method: .get, path: "/later")
}

extension TransportTimeouts {
  /// Time enough for a machine that is busy with everything else.
  fileprivate static let patient = TransportTimeouts(connect: .seconds(60), request: .seconds(60))
}

private func endpoint(_ port: Int) -> Endpoint { Endpoint(scheme: "http", host: "127.0.0.1", port: port) }

/// The code of the error; nil where there was a response.
private func outcome(_ send: () async throws -> HTTPResponse) async -> TransportError.Code? {
  do {
    _ = try await send()
    return nil
  } catch {
    return (error as? TransportError)?.code
  }
}

/// Answers with the request's body; at `/later` when `work` is done.
private struct Echo: HTTPResponder {
  var work: @Sendable () async -> Void = {}

  func reply(to request: HTTPRequest) -> HTTPReply {
    let response = HTTPResponse(status: 200, body: request.body)
    guard request.path == "/later" else { return .now(response) }
    return .later { [work] in
      await work()
      return response
    }
  }
}

/// Lets nobody go on before the last has arrived.
private actor Countdown {
  private var left: Int
  private let latch = Latch()

  init(from count: Int) { left = count }

  nonisolated func arrive() async {
    await count()
    await latch.wait()
  }

  private func count() {
    left -= 1
    if left == 0 { latch.open() }
  }
}

extension String {
  /// The lines between line ends, empty ones left out.
  fileprivate var components: [String] { split(separator: "\r\n").map(String.init) }
}
