import Identity

/// Everything about a request but its input.
final class Call: Sendable {
  let caller: Caller
  /// The lab's time.
  let moment: Timestamp
  /// The Region that was asked.
  let region: String
  /// The id of the request, as the answer says it.
  let requestID: String
  /// What the ids of the request and of its event are drawn from.
  let ids: CallIDs
  let sourceAddress: String
  let userAgent: String
  /// The `Host` field.
  let host: String
  /// How long changes take until they hold.
  let delays: Delays
  /// The world as policies are decided by, where that lags behind.
  let settled: World?

  init(
    caller: Caller, moment: Timestamp, region: String, requestID: String, ids: CallIDs, sourceAddress: String,
    userAgent: String, host: String, delays: Delays, settled: World?
  ) {
    self.caller = caller
    self.moment = moment
    self.region = region
    self.requestID = requestID
    self.ids = ids
    self.sourceAddress = sourceAddress
    self.userAgent = userAgent
    self.host = host
    self.delays = delays
    self.settled = settled
  }

  /// The account in which the caller acts.
  var account: AccountID { caller.account }
}
