import AWSClient
import AWSServices
import AWSWire
import Compression
import Identity
import JSONTree
import LabTesting

/// A bucket of the lab that tells a queue of its new objects.
struct ToldBucket {
  static let bucket = "told-files"
  let lab: TestLab
  let client: AWSClient
  let transport: WatchedTransport
  let queue: String

  /// Makes both, and takes the test event out of the queue.
  static func with(
    over connection: TestLab.Connection = .inProcess,
    answer: @escaping WatchedTransport.Answer = { _ in nil },
    _ body: (ToldBucket) async throws -> Void
  ) async throws {
    try await TestLab.run(connection) { lab in
      let transport = WatchedTransport(lab.transport, answer: answer)
      var configuration = lab.client.configuration
      configuration.transport = transport
      configuration.clock = PatientClock()
      let client = AWSClient(configuration)
      var bucket = S3.CreateBucket.Input()
      bucket.bucket = Self.bucket
      _ = try await client.call(S3.CreateBucket.self, bucket)
      var queue = SQS.CreateQueue.Input()
      queue.queueName = "told"
      queue.attributes = [
        "Policy": #"""
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"s3.amazonaws.com"},
        "Action":"sqs:SendMessage","Resource":"*",
        "Condition":{"ArnEquals":{"aws:SourceArn":"arn:aws:s3:::\#(Self.bucket)"}}}]}
        """#
      ]
      let url = try await client.call(SQS.CreateQueue.self, queue).queueUrl ?? ""
      let told = ToldBucket(lab: lab, client: client, transport: transport, queue: url)
      var notification = S3.PutBucketNotificationConfiguration.Input()
      notification.bucket = Self.bucket
      var place = S3.QueueConfiguration()
      place.queueArn = try await told.attribute("QueueArn")
      place.events = [.s3ObjectCreated]
      notification.notificationConfiguration.queueConfigurations = [place]
      _ = try await client.call(S3.PutBucketNotificationConfiguration.self, notification)
      try await body(told)
    }
  }

  /// Writes an object.
  func put(_ key: String, _ bytes: [UInt8]) async throws {
    var object = S3.PutObject.Input()
    object.bucket = Self.bucket
    object.key = key
    object.body = Blob(bytes)
    _ = try await client.call(S3.PutObject.self, object)
  }

  /// Sends a message of the test's own.
  func send(_ text: String) async throws {
    var message = SQS.SendMessage.Input()
    message.queueUrl = queue
    message.messageBody = text
    _ = try await client.call(SQS.SendMessage.self, message)
  }

  /// An attribute of the queue.
  func attribute(_ name: String) async throws -> String {
    var input = SQS.GetQueueAttributes.Input()
    input.queueUrl = queue
    input.attributeNames = [.all]
    return try await client.call(SQS.GetQueueAttributes.self, input).attributes?[name] ?? ""
  }

  /// How many messages are in the queue, those that are hidden included.
  func count() async throws -> Int {
    let visible = try await Int(attribute("ApproximateNumberOfMessages")) ?? 0
    return try await visible + (Int(attribute("ApproximateNumberOfMessagesNotVisible")) ?? 0)
  }
}
