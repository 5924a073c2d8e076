import AWSClient
import HTTPMessage
import TestKit
import Testing

@Suite("Proxies") struct ProxyTests {
  private static let patient = TransportTimeouts(connect: .seconds(60), request: .seconds(60))

  @Test(
    "The environment is read as curl reads it",
    arguments: [
      (["https_proxy": "http://a", "HTTPS_PROXY": "http://b"], ProxySettings(https: "http://a")),
      (["HTTPS_PROXY": "http://b", "HTTP_PROXY": "http://c"], ProxySettings(https: "http://b")),
      (["http_proxy": "http://c", "NO_PROXY": "x,y"], ProxySettings(http: "http://c", exceptions: "x,y")),
      (
        ["ALL_PROXY": "http://d", "https_proxy": "http://a", "no_proxy": "*"],
        ProxySettings(http: "http://d", https: "http://a", exceptions: "*")
      ),
      (["https_proxy": ""], ProxySettings()),
    ] as [([String: String], ProxySettings)])
  func environment(_ variables: [String: String], expected: ProxySettings) {
    #expect(ProxySettings(.inMemory(variables)) == expected)
  }

  @Test("An http endpoint is asked for by its whole address")
  func plain() async throws {
    let listener = try RawListener()
    let transport = try CurlTransport(
      options: .init(proxies: ProxySettings(http: "http://ada:secret@127.0.0.1:\(listener.port)")))
    let endpoint = Endpoint(scheme: "http", host: "sts.example", port: 80)
    async let response = transport.send(
      HTTPRequest(method: .post, path: "/x", body: [65]), to: endpoint, timeouts: Self.patient)
    let proxy = try await listener.accept()
    let seen = try await proxy.receive { $0.hasSuffix("A") }
    #expect(
      seen.hasPrefix("POST http://sts.example/x HTTP/1.1\r\n")
        || seen.hasPrefix("POST http://sts.example:80/x "))
    #expect(seen.contains("Proxy-Authorization: Basic YWRhOnNlY3JldA=="))
    try proxy.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
    #expect(try await response.body == Array("ok".utf8))
  }

  @Test("An https endpoint is asked for by a tunnel, and its refusal is no answer of AWS")
  func tunnel() async throws {
    let listener = try RawListener()
    let transport = try CurlTransport(
      options: .init(proxies: ProxySettings(https: "http://127.0.0.1:\(listener.port)")))
    let endpoint = Endpoint(scheme: "https", host: "sts.example", port: 443)
    async let failure = #expect(throws: TransportError.self) {
      try await transport.send(
        HTTPRequest(method: .get, path: "/secret"), to: endpoint, timeouts: Self.patient)
    }
    let proxy = try await listener.accept()
    let seen = try await proxy.receive { $0.hasSuffix("\r\n\r\n") }
    #expect(seen.hasPrefix("CONNECT sts.example:443 HTTP/1.1\r\n"))
    #expect(!seen.contains("secret"))
    try proxy.send("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")
    let error = try #require(await failure)
    #expect(error.description.contains("403"), "\(error)")
  }

  @Test(
    "Exceptions are reached directly", arguments: ["127.0.0.1", "localhost,127.0.0.1", "127.0.0.0/8", "*"])
  func exceptions(_ list: String) async throws {
    let listener = try RawListener()
    let nobody = try ClosedPort()
    let transport = try CurlTransport(
      options: .init(
        proxies: ProxySettings(http: "http://127.0.0.1:\(nobody.number)", exceptions: list)))
    let endpoint = Endpoint(scheme: "http", host: "127.0.0.1", port: listener.port)
    async let response = transport.send(HTTPRequest(method: .get), to: endpoint, timeouts: Self.patient)
    let server = try await listener.accept()
    let seen = try await server.receive { $0.hasSuffix("\r\n\r\n") }
    #expect(seen.hasPrefix("GET / HTTP/1.1\r\n"))
    try server.send("HTTP/1.1 204 No Content\r\n\r\n")
    #expect(try await response.status == 204)
    withExtendedLifetime(nobody) {}
  }
}
