/// How long the lab takes until a change holds everywhere.
///
/// Source: what was measured against AWS in September 2026, and the Amazon SQS API Reference, "SetQueueAttributes".
struct Delays: Sendable {
  /// Until attributes of a queue hold.
  var queueAttributes = Duration.zero

  /// Everything holds at once.
  static let none = Delays()
  /// As AWS was seen to behave.
  static let aws = Delays(queueAttributes: .seconds(60))
}
