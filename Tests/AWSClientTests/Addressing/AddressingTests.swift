import AWSServices
import AWSWire
import HTTPMessage
import Identity
import TestKit
import Testing

@testable import AWSClient

@Suite("Buckets and queues find their Regions")
struct AddressingTests {
  private static let policy = HTTPResponse(status: 200, body: Array("{}".utf8))

  private static func moved(_ code: String, _ status: Int, fields: HTTPFields = [:], inside: String = "")
    -> HTTPResponse
  {
    HTTPResponse(
      status: status, fields: fields, body: Array("<Error><Code>\(code)</Code>\(inside)</Error>".utf8))
  }

  private func get(_ client: AWSClient, _ bucket: String) async throws(ClientError) {
    var input = S3.GetBucketPolicy.Input()
    input.bucket = bucket
    _ = try await client.call(S3.GetBucketPolicy.self, input)
  }

  @Test func `with AWS a bucket is part of the host, unless its name has dots`() async throws {
    let transport = ScriptedTransport { _, _ in Self.policy }
    let client = AWSClient.scripted(transport)
    try await get(client, "records")
    try await get(client, "my.records")
    #expect(
      transport.sent.map(\.endpoint.host) == [
        "records.s3.eu-central-1.amazonaws.com", "s3.eu-central-1.amazonaws.com",
      ])
    #expect(transport.sent.map(\.request.target) == ["/?policy", "/my.records?policy"])
    #expect(transport.sent[0].request.fields["Host"] == "records.s3.eu-central-1.amazonaws.com")
  }

  @Test func `with another endpoint it is part of the path`() async throws {
    let transport = ScriptedTransport { _, _ in Self.policy }
    let client = AWSClient.scripted(transport) {
      $0.endpoints = EndpointResolver(endpoint: Endpoint(scheme: "http", host: "localhost", port: 4566))
    }
    try await get(client, "records")
    #expect(transport.sent[0].request.target == "/records?policy")
    #expect(transport.sent[0].endpoint.host == "localhost")
  }

  @Test(arguments: [
    Self.moved("PermanentRedirect", 301, fields: ["x-amz-bucket-region": "eu-west-1"]),
    Self.moved(
      "AuthorizationHeaderMalformed", 400, inside: "<Region>eu-west-1</Region>"),
    HTTPResponse(status: 301, fields: ["x-amz-bucket-region": "eu-west-1"]),
    HTTPResponse(status: 400, fields: ["x-amz-bucket-region": "eu-west-1"]),
  ])
  func `a redirect is followed once, to AWS's own host, and remembered`(answer: HTTPResponse) async throws {
    let transport = ScriptedTransport { sent, _ in
      sent.endpoint.host == "records.s3.eu-west-1.amazonaws.com" ? Self.policy : answer
    }
    let client = AWSClient.scripted(transport)
    try await get(client, "records")
    try await get(client, "records")
    #expect(transport.sent.count == 3)
    #expect(
      transport.sent[2].request.fields["Authorization"]?.contains("/eu-west-1/s3/aws4_request") == true)
  }

  @Test(arguments: [
    Self.moved("PermanentRedirect", 301),
    Self.moved("PermanentRedirect", 301, fields: ["x-amz-bucket-region": "evil.example/"]),
    Self.moved("PermanentRedirect", 301, fields: ["x-amz-bucket-region": "cn-north-1"]),
    Self.moved("PermanentRedirect", 301, fields: ["x-amz-bucket-region": "eu-central-1"]),
    Self.moved("PermanentRedirect", 301, fields: ["Location": "https://evil.example/records"]),
    Self.moved("AccessDenied", 403, fields: ["x-amz-bucket-region": "eu-west-1"]),
  ])
  func `nothing else is followed`(answer: HTTPResponse) async throws {
    let transport = ScriptedTransport { _, _ in answer }
    await #expect(throws: ClientError.self) { try await get(AWSClient.scripted(transport), "records") }
    #expect(transport.sent.count == 1)
  }

  @Test func `two buckets that point at each other do not make a circle`() async throws {
    let transport = ScriptedTransport { _, number in
      Self.moved(
        "PermanentRedirect", 301, fields: ["x-amz-bucket-region": number % 2 == 1 ? "eu-west-1" : "eu-west-2"]
      )
    }
    await #expect(throws: ClientError.self) { try await get(AWSClient.scripted(transport), "records") }
    #expect(transport.sent.count == 2)
  }

  @Test(arguments: try Cases.table("queue-urls.tsv"))
  func `the Region of a queue is in its URL`(row: [String: String]) throws {
    let url = try #require(row["url"])
    #expect(QueueAddress.region(ofURL: url)?.rawValue ?? "-" == row["region"])
  }

  @Test func `a queue is asked in its own Region`() async throws {
    let transport = ScriptedTransport { _, _ in HTTPResponse(status: 200, body: Array("{}".utf8)) }
    let client = AWSClient.scripted(transport)
    var input = SQS.GetQueueAttributes.Input()
    input.queueUrl = "https://sqs.eu-west-1.amazonaws.com/111111111111/orders"
    _ = try await client.call(SQS.GetQueueAttributes.self, input)
    #expect(transport.sent[0].endpoint.host == "sqs.eu-west-1.amazonaws.com")
    #expect(transport.sent[0].request.fields["x-amzn-query-mode"] == "true")
    input.queueUrl = "https://sqs.cn-north-1.amazonaws.com.cn/111111111111/orders"
    _ = try await client.call(SQS.GetQueueAttributes.self, input)
    #expect(transport.sent[1].endpoint.host == "sqs.eu-central-1.amazonaws.com")
  }

  @Test func `bodies that need a checksum have one`() async throws {
    let transport = ScriptedTransport { _, _ in HTTPResponse(status: 204) }
    let client = AWSClient.scripted(transport)
    var input = S3.PutBucketPolicy.Input()
    input.bucket = "records"
    // FIPS 180-4, the digest of `abc`.
    input.policy = "abc"
    try await _ = client.call(S3.PutBucketPolicy.self, input)
    #expect(
      transport.sent[0].request.fields["x-amz-checksum-sha256"]
        == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
    input.contentMD5 = "kAFQmDzST7DWlj99KOF/cg=="
    try await _ = client.call(S3.PutBucketPolicy.self, input)
    #expect(transport.sent[1].request.fields["x-amz-checksum-sha256"] == nil)
  }

  @Test func `the code of a queue's error is the new one, and the old one is kept`() async throws {
    let transport = ScriptedTransport { _, _ in
      HTTPResponse(
        status: 400,
        fields: ["x-amzn-query-error": "AWS.SimpleQueueService.NonExistentQueue;Sender"],
        body: Array(#"{"__type":"com.amazonaws.sqs#QueueDoesNotExist","message":"no"}"#.utf8))
    }
    let error = await #expect(throws: ClientError.self) {
      _ = try await AWSClient.scripted(transport).call(SQS.ListQueues.self, .init())
    }
    #expect(error?.code == "QueueDoesNotExist")
    #expect(error?.serviceError?.queryCode == "AWS.SimpleQueueService.NonExistentQueue")
  }
}
