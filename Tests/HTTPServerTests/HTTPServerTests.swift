import HTTPMessage
import HTTPServer
import TestKit
import Testing

@Suite("HTTP server") struct HTTPServerTests {
  private static let get = "GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n"

  @Test func takesAFreePort() throws {
    let first = try HTTPServer(responder: Echo())
    let second = try HTTPServer(responder: Echo())
    #expect(first.port > 0 && second.port > 0 && first.port != second.port)
    #expect { try HTTPServer(configuration: .init(port: first.port), responder: Echo()) } throws: {
      ($0 as? HTTPServerError)?.code == .addressInUse
    }
  }

  @Test func givesItsPortBack() async throws {
    let host = LoopbackAddress.unused()
    let first = try HTTPServer(configuration: .init(host: host), responder: Echo())
    let port = first.port
    await first.finish()
    #expect(throws: RawSocket.Failure.self) { _ = try RawSocket(port: port, host: host) }
    let second = try HTTPServer(configuration: .init(host: host, port: port), responder: Echo())
    #expect(second.port == port)
    second.stop()
    second.stop()
  }

  @Test func listensOnIPv6() async throws {
    let server = try HTTPServer(configuration: .init(host: "::1"), responder: Echo())
    let answer = try await ask(server.port, overIPv6: true)
    #expect(answer.hasPrefix("HTTP/1.1 200"))
    await server.finish()
  }

  @Test(arguments: [
    HTTPServer.Configuration(host: "nowhere"), .init(port: 65_536), .init(port: -1), .init(threads: 0),
    .init(limits: .init(maxHeaderBytes: 0)), .init(limits: .init(maxBodyBytes: -1)),
  ])
  func refusesAConfiguration(_ configuration: HTTPServer.Configuration) {
    #expect(throws: HTTPServerError.self) { try HTTPServer(configuration: configuration, responder: Echo()) }
  }

  @Test func everyThreadGetsConnections() async throws {
    let rememberer = Rememberer()
    let server = try HTTPServer(configuration: .init(threads: 2), responder: rememberer)
    let sockets = try (0..<16).map { _ in try RawSocket(port: server.port) }
    for socket in sockets {
      try socket.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n")
      _ = try await socket.receive { $0.hasSuffix("seen") }
    }
    #expect(rememberer.threads == 2)
    await server.finish()
  }

  @Test func moreConnectionsThanThereArePlacesWait() async throws {
    let rememberer = Rememberer()
    let server = try HTTPServer(
      configuration: .init(threads: 1, limits: .init(maxConnections: 1)), responder: rememberer)
    for _ in 1...3 {
      let first = try RawSocket(port: server.port)
      try first.send("GET /1 HTTP/1.1\r\nHost: h\r\n\r\n")
      _ = try await first.receive { $0.hasSuffix("seen") }
      let second = try RawSocket(port: server.port)
      try second.send("GET /3 HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n")
      try first.send("GET /2 HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n")
      #expect(try await first.receive().hasSuffix("seen"))
      #expect(try await second.receive().hasSuffix("seen"))
    }
    #expect(rememberer.paths == ["/1", "/2", "/3", "/1", "/2", "/3", "/1", "/2", "/3"])
    await server.finish()
  }

  @Test func finishingWaitsForWorkThatIsRunning() async throws {
    let held = Held()
    let server = try HTTPServer(responder: held)
    let socket = try RawSocket(port: server.port)
    try socket.send(Self.get)
    await held.asked.wait()
    async let finished: Void = server.finish()
    held.release.open()
    #expect(try await socket.receive().hasSuffix("held"))
    await finished
  }

  @Test func letsGoOfEverything() async throws {
    weak var responder: Held?
    do {
      let held = Held()
      responder = held
      let server = try HTTPServer(responder: held)
      for step in 0..<20 {
        let socket = try RawSocket(port: server.port)
        if step.isMultiple(of: 2) { socket.resetOnClose() }
        switch step % 5 {
        case 0: try socket.send("GET / HT")
        case 1: try socket.send("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\nab")
        case 2: try socket.send("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab")
        case 3: try socket.send(Self.get)
        default: try socket.send("GET / HTTP/1.1\r\n\r\n")
        }
      }
      await held.asked.wait()
      held.release.open()
      await server.finish()
    }
    #expect(responder == nil)
  }

  @Test(arguments: [0, 1, 65_536, 65_537, 3_000_000])
  func sendsABodyWhole(count: Int) async throws {
    let body = (0..<count).map { UInt8(ascii: "a") + UInt8($0 % 23) }
    let server = try HTTPServer(responder: Fixed(response: HTTPResponse(status: 200, body: body)))
    let answer = try await ask(server.port)
    let head = try #require(answer.firstRange(of: "\r\n\r\n"))
    #expect(answer[head.upperBound...].utf8.elementsEqual(body))
    #expect(answer.contains("Content-Length: \(count)\r\n"))
    await server.finish()
  }

  @Test func leavesOutWhatWouldBreakTheResponse() async throws {
    let fields: HTTPFields = [
      "Content-Length": "7", "Transfer-Encoding": "chunked", "X-Split": "a\r\nX-Evil: 1", "X-Good": "1",
      "x-good": "2",
    ]
    let server = try HTTPServer(responder: Fixed(response: HTTPResponse(status: 203, fields: fields)))
    let answer = try await ask(server.port)
    #expect(answer.hasPrefix("HTTP/1.1 203 "))
    #expect(answer.contains("Content-Length: 0\r\n"))
    #expect(answer.contains("X-Good: 1\r\nx-good: 2\r\n"))
    #expect(!answer.contains("X-Evil") && !answer.contains("chunked"))
    await server.finish()
  }

  @Test(arguments: [(204, "204"), (304, "304"), (299, "299"), (42, "500"), (101, "500"), (1000, "500")])
  func answersWithAStatus(_ status: Int, seen: String) async throws {
    let server = try HTTPServer(responder: Fixed(response: HTTPResponse(status: status)))
    #expect(try await ask(server.port).hasPrefix("HTTP/1.1 \(seen) "))
    await server.finish()
  }

  private func ask(_ port: Int, overIPv6: Bool = false) async throws -> String {
    let socket = try RawSocket(port: port, overIPv6: overIPv6)
    try socket.send(Self.get)
    return try await socket.receive()
  }
}
