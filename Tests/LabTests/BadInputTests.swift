import AWSWire
import HTTPMessage
import Lab
import LabTesting
import TestKit
import Testing

/// What no client sends: each gets an error of AWS's kind, and the lab goes on.
@Suite struct BadInputTests {
  @Test("Wrong content", arguments: TestLab.Connection.allCases)
  func refusesWrongContent(connection: TestLab.Connection) async throws {
    let rows = try CaseFiles.rows("bad-input.tsv")
    try await TestLab.run(connection) { lab in
      for row in rows {
        let answer = try await lab.answer(to: Self.unfolded(row[0]))
        let found = "\(answer.response.status) \(answer.code ?? "")"
        #expect(found == row[1], "\(row[0]): \(answer.text)")
        if row.count > 2 { #expect(answer.message == row[2], "\(row[0]): \(answer.text)") }
        #expect(try await lab.answer(to: "sts:GetCallerIdentity").response.status == 200)
      }
    }
  }

  /// A text in which `{TEXT*COUNT}` stands for as many repetitions.
  private static func unfolded(_ text: String) throws -> String {
    var unfolded = ""
    var rest = text[...]
    while let match = rest.firstMatch(of: /\{([^{}*]+)\*(\d+)\}/) {
      unfolded += rest[..<match.range.lowerBound]
      unfolded += String(repeating: String(match.1), count: try #require(Int(match.2)))
      rest = rest[match.range.upperBound...]
    }
    return unfolded + rest
  }

  /// Bytes, and what the first line of the answer begins with; empty where nothing is waited for.
  static let raw: [(String, String)] = [
    (
      "POST / HTTP/1.1\r\nHost: x\r\nAuthorization: AWS4-HMAC-SHA256\r\nContent-Length: 0\r\n\r\n",
      "HTTP/1.1 400"
    ),
    ("POST / HTTP/1.1\r\nHost: x\r\nAuthorization: Basic eA==\r\nContent-Length: 0\r\n\r\n", "HTTP/1.1 400"),
    (
      "POST / HTTP/1.1\r\nHost: x\r\nX-Amz-Date: yesterday\r\nAuthorization: AWS4-HMAC-SHA256 "
        + "Credential=a/b/c/d/aws4_request, SignedHeaders=host, Signature=x\r\nContent-Length: 0\r\n\r\n",
      "HTTP/1.1 400"
    ),
    ("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 7\r\n\r\nAction=", "HTTP/1.1 403"),
    (
      "POST / HTTP/1.1\r\nHost: x\r\nX-Amz-Target: Nobody.Nothing\r\nContent-Length: 2\r\n\r\n{}",
      "HTTP/1.1 40"
    ),
    ("GET /?X-Amz-Signature=x HTTP/1.1\r\nHost: x\r\n\r\n", "HTTP/1.1 400"),
    ("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n\r\n", "HTTP/1.1 413"),
    ("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf", "HTTP/1.1 400"),
    (
      "POST / HTTP/1.1\r\nHost: x\r\nX-Amz-Target: AWSOrganizationsV20161128.ListRoots\r\n"
        + "Content-Length: 100\r\n\r\n{", "HTTP/1.1 400"
    ),
    ("no HTTP at all\r\n\r\n", ""),
    ("", ""),
  ]

  @Test("Wrong bytes", arguments: raw)
  func survivesWrongBytes(bytes: String, expected: String) async throws {
    try await TestLab.run(.socket) { lab in
      let socket = try RawSocket(port: try #require(lab.endpoint.port))
      try socket.send(bytes)
      socket.finishSending()
      if !expected.isEmpty {
        let answer = try await socket.receive(until: { $0.contains("\r\n\r\n") })
        #expect(answer.hasPrefix(expected), "\(answer)")
      }
      #expect(try await lab.answer(to: "sts:GetCallerIdentity").response.status == 200)
      withExtendedLifetime(socket) {}
    }
  }

  /// How a request begins, and the code and a part of the answer when its sender leaves within the body.
  static let unfinished: [(String, String, String)] = [
    (
      "Authorization: AWS4-HMAC-SHA256 Credential=K/20260921/us-east-1/iam/aws4_request, SignedHeaders=host, "
        + "Signature=x\r\nX-Amz-Date: 20260921T141320Z", "IncompleteBody", "<ErrorResponse xmlns"
    ),
    (
      "X-Amz-Target: AWSOrganizationsV20161128.ListRoots\r\nContent-Type: application/x-amz-json-1.1",
      "IncompleteBody", "{\"__type\""
    ),
  ]

  @Test("A body that ends too early is refused at once, in the service's protocol", arguments: unfinished)
  func refusesAnUnfinishedBody(head: String, code: String, part: String) async throws {
    try await TestLab.run(.socket) { lab in
      for rest in ["", "Action=GetUser"] {
        let socket = try RawSocket(port: try #require(lab.endpoint.port))
        try socket.send("POST / HTTP/1.1\r\nHost: x\r\n\(head)\r\nContent-Length: 100\r\n\r\n\(rest)")
        socket.finishSending()
        let answer = try await socket.receive()
        #expect(answer.hasPrefix("HTTP/1.1 400 Bad Request\r\n"), "\(answer)")
        #expect(answer.contains(code) && answer.contains(part), "\(answer)")
        #expect(answer.contains("x-rootlatch-lab: not-aws") && answer.contains("Connection: close"))
      }
    }
  }

  /// How a request begins, and the first line and a part of the answer when its sender falls silent.
  static let stalled: [(head: String, line: String, part: String)] = [
    (
      "Authorization: AWS4-HMAC-SHA256 Credential=K/20260921/us-east-1/iam/aws4_request, SignedHeaders=host, "
        + "Signature=x\r\nX-Amz-Date: 20260921T141320Z", "HTTP/1.1 400 Bad Request",
      "<Code>RequestTimeout</Code>"
    ),
    (
      "X-Amz-Target: AWSOrganizationsV20161128.ListRoots\r\nContent-Type: application/x-amz-json-1.1",
      "HTTP/1.1 400 Bad Request", "RequestTimeout"
    ),
    (
      "Authorization: AWS4-HMAC-SHA256 Credential=K/20260921/us-east-1/s3/aws4_request, SignedHeaders=host, "
        + "Signature=x\r\nX-Amz-Date: 20260921T141320Z", "HTTP/1.1 400 Bad Request",
      "<Message>Your socket connection to the server was not read from or written to within the timeout period."
    ),
    ("X-Nobody: 1", "HTTP/1.1 408 Request Timeout", "the body did not arrive in time"),
  ]

  @Test(
    "A body that stalls is refused when the time is up, and others are served meanwhile", arguments: stalled)
  func refusesAStalledBody(head: String, line: String, part: String) async throws {
    try await TestLab.run(.socket, LabConfiguration(clock: .virtual, idleTimeoutSeconds: 1)) { lab in
      var answer = ""
      // A test that is itself too slow for that second gets nothing, and asks again.
      while answer.isEmpty {
        let socket = try RawSocket(port: try #require(lab.endpoint.port))
        try socket.send("POST / HTTP/1.1\r\nHost: x\r\n\(head)\r\nContent-Length: 100\r\n\r\nAction=")
        #expect(try await lab.answer(to: "sts:GetCallerIdentity").response.status == 200)
        answer = try await socket.receive()
      }
      #expect(answer.hasPrefix(line) && answer.contains(part), "\(answer)")
      #expect(answer.contains("x-rootlatch-lab: not-aws") && answer.contains("Connection: close"))
    }
  }

  @Test("Requests in a row on one connection are answered in order, whatever is wrong with some")
  func answersInOrder() async throws {
    try await TestLab.run(.socket) { lab in
      let call = try #require(RawCall("sts:GetCallerIdentity"))
      let good = call.signed(by: lab.instance.administrator, for: lab.endpoint)
      let fields = good.fields.fields.map { "\($0.name): \($0.value)\r\n" }.joined()
      let body = String(decoding: good.body, as: UTF8.self)
      let right = "POST / HTTP/1.1\r\n\(fields)Content-Length: \(good.body.count)\r\n\r\n\(body)"
      let wrong = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}"
      // The same body in pieces, as clients without a length send it.
      let pieces = body.split(separator: "&").map(String.init).enumerated().map { index, part in
        index == 0 ? part : "&" + part
      }
      let chunks = pieces.map { "\(String($0.utf8.count, radix: 16))\r\n\($0)\r\n" }.joined() + "0\r\n\r\n"
      let chunked = "POST / HTTP/1.1\r\n\(fields)Transfer-Encoding: chunked\r\n\r\n\(chunks)"
      let socket = try RawSocket(port: try #require(lab.endpoint.port))
      try socket.send(right + wrong + chunked + right + wrong)
      let statuses: @Sendable (String) -> [Substring] = { text in
        text.ranges(of: "HTTP/1.1 ").map { text[$0.upperBound...].prefix(3) }
      }
      let text = try await socket.receive(until: { statuses($0).count == 5 })
      #expect(statuses(text) == ["200", "403", "200", "200", "403"], "\(text)")
    }
  }

  @Test("A signed body over the limit is refused before it is read")
  func refusesAnOversizedBody() async throws {
    try await TestLab.run(.socket) { lab in
      var call = try #require(RawCall("iam:GetUser"))
      call.request.body += [UInt8](repeating: 0x41, count: 17 << 20)
      let answer = try? await lab.answer(to: call, by: lab.instance.administrator)
      #expect(answer == nil || answer?.response.status == 413)
      #expect(try await lab.answer(to: "sts:GetCallerIdentity").response.status == 200)
    }
  }
}
