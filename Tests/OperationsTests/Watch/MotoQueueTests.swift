import AWSClient
import AWSServices
import AWSWire
import CloudTrail
import Detection
import Identity
import JSONTree
import Testing

@testable import Operations

/// Queues of moto: notifications and topics as others write them.
@Suite(.timeLimit(.minutes(10))) struct MotoQueueTests {
  @Test("word of S3 that moto sends to a queue, by a topic, and raw by a topic, leads to the object")
  func notifications() async throws {
    try await MotoServer.with("moto_notifications.py") { client, lines in
      #expect(lines.count == 5)
      for url in lines.dropFirst(2) {
        let source = QueueSource(client, url: url, isOnce: true)
        var contents: [TrailContent] = []
        while let batch = try await source.next() {
          contents += batch.contents
          #expect(batch.problems == [], "\(url)")
          try await source.acknowledge(batch)
        }
        #expect(contents.count == 1, "\(url)")
      }
    }
  }

  @Test("what the SNS sink publishes comes out of a queue that is subscribed")
  func topic() async throws {
    try await MotoServer.with("moto_notifications.py") { client, lines in
      let notice = WatchNotice(
        isUpdate: false, severity: .critical, title: "Root signed in ä (111122223333)", document: [],
        text: "all of it\nin two lines")
      try await TopicSink(client, topic: lines[1]).deliver(notice)
      var input = SQS.ReceiveMessage.Input()
      input.queueUrl = lines[3]
      input.maxNumberOfMessages = 10
      let bodies = try await client.call(SQS.ReceiveMessage.self, input).messages ?? []
      let message = try #require(
        bodies.compactMap { try? JSON.parse(Array(($0.body ?? "").utf8)) }
          .first { $0["Message"]?.string == notice.text })
      #expect(message["Subject"]?.string == "[critical] Root signed in  (111122223333)")
      #expect(message["MessageAttributes"]?["severity"]?["Value"]?.string == "critical")
    }
  }
}
