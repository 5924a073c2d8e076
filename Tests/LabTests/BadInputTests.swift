import AWSWire
import HTTPMessage
import Lab
import LabTesting
import TestKit
import Testing

/// What no client sends: each gets an error of AWS's kind, and the lab goes on.
@Suite struct BadInputTests {
  /// Signed requests whose content is wrong: the call, and the status and code of the refusal.
  static let signed: [(String, String)] = [
    ("sts:AssumeRoot?TargetPrincipal=%00%FF%FE&TaskPolicyArn.arn=x", "400 MalformedQueryString"),
    (
      "sts:AssumeRoot?TargetPrincipal=12345678901&TaskPolicyArn.arn=arn:aws:iam::aws:policy/root-task/X",
      "400 ValidationError"
    ),
    (
      "sts:AssumeRoot?TargetPrincipal=arn:aws:iam::12345:root&TaskPolicyArn.arn=arn:aws:iam::aws:policy/root-task/X",
      "400 ValidationError"
    ),
    (
      "sts:AssumeRoot?TargetPrincipal=arn:aws:iam::100000000004:root&DurationSeconds=99999999999999999999",
      "400 "
    ),
    ("sts:AssumeRoot?TargetPrincipal=100000000004&DurationSeconds=abc", "400 MalformedInput"),
    ("iam:GetUser?UserName=<user>&%3C%21%5BCDATA%5B", "400 ValidationError"),
    ("iam:CreateUser?UserName=%3C%3Fxml%20version%3D%221.0%22%3F%3E", "400 ValidationError"),
    ("iam:GetPolicy?PolicyArn=arn:::::", "400 "),
    ("iam:ListUsers?MaxItems=0", "400 ValidationError"),
    ("iam:%00%00", "400 InvalidAction"),
    ("organizations:ListRoots?{", "400 SerializationException"),
    ("organizations:ListRoots?<xml/>", "400 SerializationException"),
    (#"organizations:DescribeAccount?{"AccountId":"12"}"#, "400 InvalidInputException"),
    (#"organizations:DescribeAccount?{"AccountId":7}"#, "400 SerializationException"),
    (#"organizations:DescribeAccount?[]"#, "400 SerializationException"),
    (#"organizations:DescribeAccount?{"AccountId":{"deep":[[[[[[]]]]]]}}"#, "400 SerializationException"),
    (#"cloudtrail:LookupEvents?{"StartTime":"never"}"#, "400 SerializationException"),
  ]

  @Test("Wrong content", arguments: TestLab.Connection.allCases, signed)
  func refusesWrongContent(connection: TestLab.Connection, bad: (String, String)) async throws {
    try await TestLab.run(connection) { lab in
      let answer = try await lab.answer(to: bad.0)
      let found = "\(answer.response.status) \(answer.code ?? "")"
      #expect(bad.1.hasSuffix(" ") ? found.hasPrefix(bad.1) : found == bad.1, "\(bad.0): \(answer.text)")
      #expect(try await lab.answer(to: "sts:GetCallerIdentity").response.status == 200)
    }
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
