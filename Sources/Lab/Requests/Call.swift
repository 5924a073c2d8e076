import Identity

/// Everything about a request but its input.
struct Call: Sendable {
  let caller: Caller
  /// The lab's time.
  let moment: Timestamp
  /// The Region that was asked.
  let region: String
  let requestID: String
  /// The id of the event that the trail will hold.
  let eventID: String
  let sourceAddress: String
  let userAgent: String
  /// The `Host` field.
  let host: String
  /// How long changes take until they hold.
  var delays = Delays.none
  /// The world as policies are decided by, where that lags behind.
  var settled: World?

  /// The account in which the caller acts.
  var account: AccountID { caller.account }
}
