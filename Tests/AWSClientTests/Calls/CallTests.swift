import AWSServices
import AWSWire
import Cryptography
import HTTPMessage
import Identity
import Synchronization
import Testing

@testable import AWSClient

@Suite("Calls")
struct CallTests {
  @Test func `sends a signed request to the regional endpoint and reads the answer`() async throws {
    let transport = ScriptedTransport { _, _ in Answers.identity }
    let output = try await AWSClient.scripted(transport).call(STS.GetCallerIdentity.self, .init())
    #expect(output.account == "111111111111")
    let sent = try #require(transport.sent.first)
    #expect(sent.endpoint == Endpoint(host: "sts.eu-central-1.amazonaws.com"))
    #expect(sent.request.fields["Host"] == "sts.eu-central-1.amazonaws.com")
    #expect(sent.request.fields["X-Amz-Date"] == "20261123T100000Z")
    let authorization = try #require(sent.request.fields["Authorization"])
    #expect(
      authorization.hasPrefix(
        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261123/eu-central-1/sts/aws4_request, "
          + "SignedHeaders=content-type;host;x-amz-date, Signature="))
  }

  @Test func `the path of an endpoint is signed and not sent twice`() async throws {
    let endpoint = try #require(Endpoint("http://localhost:4566/lab"))
    let transport = ScriptedTransport { _, _ in Answers.identity }
    let client = AWSClient.scripted(transport) { $0.endpoints = EndpointResolver(endpoint: endpoint) }
    _ = try await client.call(STS.GetCallerIdentity.self, .init())
    let sent = try #require(transport.sent.first)
    #expect(sent.request.path == "/")
    var expected = sent.request
    expected.fields["Authorization"] = nil
    expected.path = "/lab/"
    RequestSigner(Answers.key, region: "eu-central-1", service: "sts")
      .sign(&expected, at: ManualClock().now)
    #expect(sent.request.fields["Authorization"] == expected.fields["Authorization"])
  }

  @Test func `copies go to another Region or use other credentials`() async throws {
    let transport = ScriptedTransport { _, _ in Answers.identity }
    let session = Credentials(
      accessKeyID: "ASIAOTHER", secretAccessKey: Secret("SECRET-other"), sessionToken: Secret("SECRET-token"))
    let client = AWSClient.scripted(transport).in("us-west-2").as(session)
    _ = try await client.call(STS.GetCallerIdentity.self, .init())
    let sent = try #require(transport.sent.first)
    #expect(sent.endpoint.host == "sts.us-west-2.amazonaws.com")
    #expect(sent.request.fields["X-Amz-Security-Token"] == "SECRET-token")
    #expect(
      sent.request.fields["Authorization"]?.contains("ASIAOTHER/20261123/us-west-2/sts/aws4_request") == true)
  }

  @Test func `an error names operation, code, message, status and request`() async throws {
    let transport = ScriptedTransport { _, _ in Answers.error("AccessDenied", 403) }
    let error = await #expect(throws: ClientError.self) {
      _ = try await AWSClient.scripted(transport).call(STS.GetCallerIdentity.self, .init())
    }
    #expect(
      error?.description == "sts:GetCallerIdentity failed: AccessDenied: No. (HTTP 403, request r-9)")
    #expect(error?.code == "AccessDenied")
  }

  @Test func `a regional service without a Region is refused before anything is sent`() async throws {
    let transport = ScriptedTransport { _, _ in Answers.identity }
    let client = AWSClient.scripted(transport) { $0.region = nil }
    let error = await #expect(throws: ClientError.self) {
      _ = try await client.call(STS.GetCallerIdentity.self, .init())
    }
    #expect(error?.description.contains("AWS_REGION") == true)
    #expect(transport.sent.isEmpty)
  }

  @Test func `a skewed clock is corrected once and remembered`() async throws {
    let clock = ManualClock()
    let transport = ScriptedTransport { sent, _ in
      // The server is an hour ahead.
      sent.request.fields["X-Amz-Date"] == "20261123T110000Z"
        ? Answers.identity
        : Answers.error("SignatureDoesNotMatch", 403, fields: ["Date": "Mon, 23 Nov 2026 11:00:00 GMT"])
    }
    let client = AWSClient.scripted(transport, clock: clock)
    _ = try await client.call(STS.GetCallerIdentity.self, .init())
    #expect(transport.sent.count == 2)
    _ = try await client.call(STS.GetCallerIdentity.self, .init())
    #expect(transport.sent.count == 3)
    #expect(clock.waits.isEmpty)
  }

  @Test func `a wrong signature with the right time is not tried again`() async throws {
    let transport = ScriptedTransport { _, _ in
      Answers.error("SignatureDoesNotMatch", 403, fields: ["Date": "Mon, 23 Nov 2026 10:00:30 GMT"])
    }
    await #expect(throws: ClientError.self) {
      _ = try await AWSClient.scripted(transport).call(STS.GetCallerIdentity.self, .init())
    }
    #expect(transport.sent.count == 1)
  }

  @Test func `the observer hears of every attempt`() async throws {
    let transport = ScriptedTransport { _, number in
      number == 1 ? Answers.error("InternalFailure", 500) : Answers.identity
    }
    let reports = Mutex<[AttemptReport]>([])
    let client = AWSClient.scripted(transport) { configuration in
      configuration.observer = { report in reports.withLock { $0.append(report) } }
    }
    _ = try await client.call(STS.GetCallerIdentity.self, .init())
    let heard = reports.withLock { $0 }
    #expect(heard.map(\.attempt) == [1, 2])
    #expect(heard.map(\.status) == [500, 200])
    #expect(heard.map(\.code) == ["InternalFailure", nil])
    #expect(heard.map(\.requestID) == ["r-9", "r-1"])
    #expect(heard.allSatisfy { $0.operation == "sts:GetCallerIdentity" })
  }

  @Test func `a cancelled task sends nothing`() async throws {
    let transport = ScriptedTransport { _, _ in Answers.identity }
    let client = AWSClient.scripted(transport)
    let error = await Task {
      unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
      return await #expect(throws: ClientError.self) {
        _ = try await client.call(STS.GetCallerIdentity.self, .init())
      }
    }.value
    #expect(error?.isCancellation == true)
    #expect(transport.sent.isEmpty)
  }

  @Test func `no secret is in any description of a client or an error`() async throws {
    let transport = ScriptedTransport { _, _ throws(TransportError) in
      throw TransportError(.other, "the connection broke")
    }
    let client = AWSClient.scripted(transport)
    let error = await #expect(throws: ClientError.self) {
      _ = try await client.call(STS.GetCallerIdentity.self, .init())
    }
    var dumped = String(describing: error) + String(reflecting: error) + "\(client)"
    dump(client, to: &dumped)
    dump(error, to: &dumped)
    #expect(!dumped.contains("SECRET"))
  }
}
