import AWSClient
import AWSServices
import AWSWire
import Lab
import LabTesting
import TestKit
import Testing

/// What lies in a lab with a state file is there again after a restart, to the byte.
@Suite struct RestartTests {
  private static let bucket = "kept-bucket"
  private static let policy =
    #"{"Version":"2012-10-17","Statement":[{"Sid":"Trail","Effect":"Allow","Principal":{"Service":"#
    + #""cloudtrail.amazonaws.com"},"Action":["s3:PutObject","s3:GetBucketAcl"],"Resource":["#
    + #""arn:aws:s3:::kept-bucket","arn:aws:s3:::kept-bucket/*"]}]}"#
  private static let content = Blob((0..<10_000).map { UInt8(truncatingIfNeeded: $0 &* 37) })

  /// Everything that a caller can see of it.
  private struct Seen: Equatable {
    var policy: String?
    var objects: [String?] = []
    var bytes: Blob?
    var eTag: String?
    var attributes: [String: String]?
    var messages: [String?] = []
    var trail: [String?] = []
    var isLogging: Bool?
  }

  private func fill(_ client: AWSClient) async throws -> String {
    var bucket = S3.CreateBucket.Input()
    bucket.bucket = Self.bucket
    _ = try await client.call(S3.CreateBucket.self, bucket)
    var policy = S3.PutBucketPolicy.Input()
    policy.bucket = Self.bucket
    policy.policy = Self.policy
    _ = try await client.call(S3.PutBucketPolicy.self, policy)
    for key in ["a/first", "a/second", "größe &?.bin"] {
      var object = S3.PutObject.Input()
      object.bucket = Self.bucket
      object.key = key
      object.body = Self.content
      _ = try await client.call(S3.PutObject.self, object)
    }
    var queue = SQS.CreateQueue.Input()
    queue.queueName = "kept-queue"
    queue.attributes = ["VisibilityTimeout": "77"]
    let url = try #require(try await client.call(SQS.CreateQueue.self, queue).queueUrl)
    for text in ["one", "two"] {
      var message = SQS.SendMessage.Input()
      message.queueUrl = url
      message.messageBody = text
      _ = try await client.call(SQS.SendMessage.self, message)
    }
    var trail = CloudTrail.CreateTrail.Input()
    trail.name = "kept-trail"
    trail.s3BucketName = Self.bucket
    trail.isMultiRegionTrail = true
    trail.enableLogFileValidation = true
    _ = try await client.call(CloudTrail.CreateTrail.self, trail)
    var start = CloudTrail.StartLogging.Input()
    start.name = "kept-trail"
    _ = try await client.call(CloudTrail.StartLogging.self, start)
    return url
  }

  private func look(_ client: AWSClient, _ url: String) async throws -> Seen {
    var seen = Seen()
    var policy = S3.GetBucketPolicy.Input()
    policy.bucket = Self.bucket
    seen.policy = try await client.call(S3.GetBucketPolicy.self, policy).policy
    var list = S3.ListObjectsV2.Input()
    list.bucket = Self.bucket
    list.prefix = "a/"
    seen.objects = (try await client.call(S3.ListObjectsV2.self, list).contents ?? []).map(\.key)
    var object = S3.GetObject.Input()
    object.bucket = Self.bucket
    object.key = "größe &?.bin"
    let answer = try await client.call(S3.GetObject.self, object)
    (seen.bytes, seen.eTag) = (answer.body, answer.eTag)
    var attributes = SQS.GetQueueAttributes.Input()
    attributes.queueUrl = url
    attributes.attributeNames = [.all]
    seen.attributes = try await client.call(SQS.GetQueueAttributes.self, attributes).attributes
    var trail = CloudTrail.GetTrail.Input()
    trail.name = "kept-trail"
    let found = try await client.call(CloudTrail.GetTrail.self, trail).trail
    seen.trail = [
      found?.trailARN, found?.s3BucketName, found?.homeRegion, found?.isMultiRegionTrail?.description,
      found?.logFileValidationEnabled?.description,
    ]
    var status = CloudTrail.GetTrailStatus.Input()
    status.name = "kept-trail"
    seen.isLogging = try await client.call(CloudTrail.GetTrailStatus.self, status).isLogging
    return seen
  }

  @Test func bucketsObjectsQueuesMessagesAndTrailsStay() async throws {
    try await ScratchFolder.with { folder in
      let configuration = LabConfiguration(statePath: "\(folder)/lab.db", clock: .virtual)
      let (url, before) = try await TestLab.run(.inProcess, configuration) { lab in
        let url = try await fill(lab.client)
        return (url, try await look(lab.client, url))
      }
      #expect(before.objects == ["a/first", "a/second"] && before.bytes == Self.content)
      #expect(before.attributes?["ApproximateNumberOfMessages"] == "2")
      #expect(before.isLogging == true && !before.trail.contains(nil))
      for _ in 0..<2 {
        try await TestLab.run(.inProcess, configuration) { lab in
          let after = try await look(lab.client, url)
          #expect(after == before)
        }
      }
      try await TestLab.run(.inProcess, configuration) { lab in
        var receive = SQS.ReceiveMessage.Input()
        receive.queueUrl = url
        receive.maxNumberOfMessages = 10
        let found = try await lab.client.call(SQS.ReceiveMessage.self, receive).messages ?? []
        #expect(Set(found.map(\.body)) == ["one", "two"])
        var delete = SQS.DeleteMessage.Input()
        delete.queueUrl = url
        delete.receiptHandle = found.first?.receiptHandle ?? ""
        _ = try await lab.client.call(SQS.DeleteMessage.self, delete)
      }
      // What was received stays out of sight, and what was deleted is gone.
      try await TestLab.run(.inProcess, configuration) { lab in
        let after = try await look(lab.client, url)
        #expect(after.attributes?["ApproximateNumberOfMessages"] == "0")
        #expect(after.attributes?["ApproximateNumberOfMessagesNotVisible"] == "1")
      }
    }
  }
}
