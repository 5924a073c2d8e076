import AWSWire

/// One queue that a bucket tells of its events.
struct BucketNotification: Structure {
  var id = ""
  /// The ARN of the queue.
  var queue = ""
  /// Events, and kinds of them that end with `*`.
  var events: [String] = []
  var prefix: String?
  var suffix: String?

  init() {}

  mutating func members(_ members: inout Members) {
    members.required("Id", &id)
    members.required("Queue", &queue)
    members.required("Events", &events)
    members.optional("Prefix", &prefix)
    members.optional("Suffix", &suffix)
  }

  /// Whether it is told of an event, such as `s3:ObjectCreated:Put`, of the object with a key.
  func isAbout(_ event: String, _ key: String) -> Bool {
    key.hasPrefix(prefix ?? "") && key.hasSuffix(suffix ?? "")
      && events.contains { $0 == event || $0.hasSuffix("*") && event.hasPrefix($0.dropLast()) }
  }
}
