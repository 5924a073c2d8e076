import AWSClient
import HTTPMessage
import TestKit
import Testing

/// TLS and HTTP/2 with servers that others wrote: nghttpd speaks HTTP/2 alone, `openssl s_server` HTTP/1.0.
@Suite("TLS") struct SecureTransportTests {
  private static let patient = TransportTimeouts(connect: .seconds(60), request: .seconds(60))
  private static let port = 8443

  /// A folder with a certificate authority, and a server's certificate for an address.
  private func withCertificates(
    for host: String, _ body: (String) async throws -> Void
  ) async throws {
    let folder = try await shell("mktemp -d").split(separator: "\n").joined()
    _ = try await shell(
      """
      cd \(folder)
      openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout ca.key -out ca.pem -days 2 \
        -subj '/CN=Test authority' -addext basicConstraints=critical,CA:TRUE
      openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout key.pem -out request.pem \
        -subj '/CN=server'
      printf 'subjectAltName=IP:\(host)' > names
      openssl x509 -req -in request.pem -CA ca.pem -CAkey ca.key -CAcreateserial -out certificate.pem -days 2 \
        -extfile names
      echo hello > file
      """)
    do {
      try await body(folder)
    } catch {
      _ = try await shell("rm -r \(folder)")
      throw error
    }
    _ = try await shell("rm -r \(folder)")
  }

  private func shell(_ script: String) async throws -> String {
    let outcome = try await Subprocess.run(["/bin/sh", "-ec", script])
    guard outcome.status == 0 else { throw ChildProcess.Failure(description: outcome.errors) }
    return outcome.output
  }

  /// Asks until the server is there: a refused connection means that it is still starting.
  private func get(
    _ transport: CurlTransport, _ endpoint: Endpoint, while server: ChildProcess
  ) async throws -> HTTPResponse {
    var refusal: TransportError
    repeat {
      do throws(TransportError) {
        return try await transport.send(
          HTTPRequest(method: .get, path: "/file"), to: endpoint, timeouts: Self.patient)
      } catch {
        refusal = error
      }
      await Task.yield()
    } while refusal.code == .couldNotConnect && server.isRunning
    throw refusal
  }

  @Test("HTTP/2 with an authority of one's own")
  func multiplexed() async throws {
    let host = LoopbackAddress.unused()
    try await withCertificates(for: host) { folder in
      let words = [
        "/usr/sbin/nghttpd", "--htdocs=\(folder)", "--address=\(host)", "\(Self.port)", "\(folder)/key.pem",
        "\(folder)/certificate.pem",
      ]
      try await Subprocess.withRunning(words) { server in
        let endpoint = Endpoint(scheme: "https", host: host, port: Self.port)
        let transport = try CurlTransport(options: .init(certificateBundle: "\(folder)/ca.pem"))
        let response = try await get(transport, endpoint, while: server)
        #expect(response.status == 200 && response.body == Array("hello\n".utf8))
        #expect(response.fields["server"]?.hasPrefix("nghttpd") == true)
        let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
          for _ in 0..<50 {
            group.addTask {
              try await transport.send(
                HTTPRequest(method: .get, path: "/file"), to: endpoint, timeouts: Self.patient
              ).status
            }
          }
          return try await group.reduce(into: Set<Int>()) { $0.insert($1) }
        }
        #expect(statuses == [200])
        await #expect(throws: TransportError.self) {
          try await CurlTransport().send(
            HTTPRequest(method: .get, path: "/file"), to: endpoint, timeouts: Self.patient)
        }
      }
    }
  }

  @Test("HTTP/1 where the server offers no more, and no certificate for another name")
  func classical() async throws {
    let host = LoopbackAddress.unused()
    try await withCertificates(for: host) { folder in
      let words = [
        "/usr/bin/env", "-C", folder, "openssl", "s_server", "-accept", "\(host):\(Self.port)", "-key",
        "key.pem",
        "-cert", "certificate.pem", "-WWW", "-quiet",
      ]
      try await Subprocess.withRunning(words) { server in
        let transport = try CurlTransport(options: .init(certificateBundle: "\(folder)/ca.pem"))
        let endpoint = Endpoint(scheme: "https", host: host, port: Self.port)
        let response = try await get(transport, endpoint, while: server)
        #expect(response.status == 200 && response.body == Array("hello\n".utf8))
        let missing = "\(folder)/no-such.pem"
        let error = await #expect(throws: TransportError.self) {
          try await CurlTransport(options: .init(certificateBundle: missing)).send(
            HTTPRequest(method: .get), to: endpoint, timeouts: Self.patient)
        }
        #expect(error?.code == .tls)
      }
    }
  }
}
