/// How long the lab takes until a change holds everywhere.
///
/// Reading shows a change at once, as IAM and Organizations do; what lags is what is decided by it.
///
/// Source: what was measured against AWS in September 2026, and the Amazon SQS API Reference, "SetQueueAttributes".
struct Delays: Hashable, Sendable {
  /// Until attributes of a queue hold.
  var queueAttributes = Duration.zero
  /// Until a new access key of IAM can sign.
  var newKeys = Duration.zero
  /// Until changed policies, features and trusts are decided by.
  var policies = Duration.zero
  /// For how long STS still opens root sessions after the end of trusted access.
  var trustRemoval = Duration.zero
  /// When STS once more opens root sessions for a delegate that was removed, before it never does again.
  var delegateReturn: Range<Duration>?

  /// Everything holds at once.
  static let none = Delays()
  /// As AWS was seen to behave.
  static let aws = Delays(
    queueAttributes: .seconds(60), newKeys: .seconds(10), policies: .seconds(10),
    trustRemoval: .seconds(120), delegateReturn: .seconds(10)..<Duration.seconds(30))
}
