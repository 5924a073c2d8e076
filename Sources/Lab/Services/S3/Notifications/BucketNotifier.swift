import AWSWire
import Cryptography
import HTTPMessage
import Identity
import JSONTree

/// Tells queues what happened to the objects of a bucket.
///
/// Source: Amazon S3 User Guide, "Event message structure".
enum BucketNotifier {
  /// What made something happen, as notifications name it.
  struct Cause {
    /// Who did it: the unique id of a user, a role and its session, or an account.
    let principal: String
    let address: String
    let requestID: String
    let moment: Timestamp

    /// A request to S3.
    init(_ call: Call) {
      principal = call.caller.principalID
      address = call.sourceAddress
      requestID = call.requestID
      moment = call.moment
    }

    /// A service of AWS that writes by itself.
    init(service: String, requestID: String, at moment: Timestamp) {
      principal = "AROA\(SHA256.hash(service).hexadecimal.uppercased().prefix(16)):\(service)"
      address = service
      self.requestID = requestID
      self.moment = moment
    }
  }

  /// Whether a queue lets S3 send what happens in a bucket.
  static func mayTell(_ queue: Queue, of bucket: Bucket, at moment: Timestamp, _ world: World) -> Bool {
    ServiceAccess(world).allows(
      "s3.amazonaws.com", "sqs:SendMessage", queue.arn, owner: queue.owner,
      policy: queue.attributes(at: moment)["Policy"], for: (arn: bucket.arn, account: bucket.owner))
  }

  /// Tells every queue that wants to know; one whose policy keeps S3 out is told nothing, and nobody hears of that.
  static func tell(
    _ event: String, _ key: String, _ version: ObjectVersion, in bucket: Bucket, by cause: Cause,
    _ world: inout World
  ) {
    for notification in bucket.notifications ?? [] where notification.isAbout("s3:\(event)", key) {
      guard let queue = world.queue(notification.queue),
        mayTell(queue, of: bucket, at: cause.moment, world)
      else { continue }
      let number = world.object(key, in: bucket.name)?.versions.count ?? 0
      let body = record(event, key, version, number, notification.id, bucket, cause)
      send(body, to: queue, at: cause.moment, &world)
    }
  }

  /// Sends what S3 sends when notifications begin.
  static func sendTest(to queue: Queue, for bucket: Bucket, by cause: Cause, _ world: inout World) {
    var writer = JSONWriter()
    writer.openObject()
    writer.member("Service", "Amazon S3")
    writer.member("Event", "s3:TestEvent")
    writer.member("Time", cause.moment.iso8601WithMilliseconds)
    writer.member("Bucket", bucket.name)
    writer.member("RequestId", cause.requestID)
    writer.member("HostId", hostID(cause))
    writer.closeObject()
    send(writer.bytes, to: queue, at: cause.moment, &world)
  }

  private static func send(_ body: [UInt8], to queue: Queue, at moment: Timestamp, _ world: inout World) {
    var queue = queue
    var message = QueueMessage()
    message.id = world.entropy.uuid()
    message.body = String(decoding: body, as: UTF8.self)
    message.sender = "AIDAJHIPRHEMV73VRJEBU"
    message.sentAt = moment
    let delay = QueueAttributes.number("DelaySeconds", of: queue, at: moment)
    message.visibleFrom = moment + .seconds(delay)
    queue.messages.append(message)
    world.put(queue)
  }

  private static func record(
    _ event: String, _ key: String, _ version: ObjectVersion, _ number: Int, _ configuration: String,
    _ bucket: Bucket, _ cause: Cause
  ) -> [UInt8] {
    var writer = JSONWriter()
    writer.openObject()
    writer.name("Records")
    writer.openArray()
    writer.openObject()
    writer.member("eventVersion", "2.1")
    writer.member("eventSource", "aws:s3")
    writer.member("awsRegion", bucket.region)
    writer.member("eventTime", cause.moment.iso8601WithMilliseconds)
    writer.member("eventName", event)
    object("userIdentity", &writer) { $0.member("principalId", "AWS:\(cause.principal)") }
    object("requestParameters", &writer) { $0.member("sourceIPAddress", cause.address) }
    object("responseElements", &writer) {
      $0.member("x-amz-request-id", cause.requestID)
      $0.member("x-amz-id-2", hostID(cause))
    }
    object("s3", &writer) { writer in
      writer.member("s3SchemaVersion", "1.0")
      writer.member("configurationId", configuration)
      object("bucket", &writer) { writer in
        writer.member("name", bucket.name)
        object("ownerIdentity", &writer) {
          let owner = SHA256.hash("canonical \(bucket.owner)").hexadecimal
          $0.member("principalId", "A\(owner.uppercased().prefix(12))")
        }
        writer.member("arn", bucket.arn)
      }
      object("object", &writer) { writer in
        writer.member("key", encoded(key))
        if !version.isDeleteMarker, event.hasPrefix("ObjectCreated") {
          writer.name("size")
          writer.integer(version.content.bytes.count)
        }
        if !version.entityTag.isEmpty {
          writer.member("eTag", String(version.entityTag.filter { $0 != "\"" }))
        }
        if version.id != "null" { writer.member("versionId", version.id) }
        let order = String(cause.moment.milliseconds * 1000 + Int64(number), radix: 16, uppercase: true)
        writer.member("sequencer", String(repeating: "0", count: max(18 - order.utf8.count, 0)) + order)
      }
    }
    writer.closeObject()
    writer.closeArray()
    writer.closeObject()
    return writer.bytes
  }

  private static func object(
    _ name: String, _ writer: inout JSONWriter, _ body: (inout JSONWriter) -> Void
  ) {
    writer.name(name)
    writer.openObject()
    body(&writer)
    writer.closeObject()
  }

  /// The key as forms encode it, but for its slashes: `red flower.jpg` is `red+flower.jpg`.
  static func encoded(_ key: String) -> String {
    PercentEncoding.encode(key, keepingSlash: true).replacing("%20", with: "+")
  }

  private static func hostID(_ cause: Cause) -> String { Base64.encode(SHA256.hash(cause.requestID).bytes) }
}
