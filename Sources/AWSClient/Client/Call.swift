internal import AWSWire
internal import HTTPMessage
internal import Identity

/// One call of an operation, from the first attempt to the last.
struct Call {
  private let model: OperationModel
  private let configuration: ClientConfiguration
  private let shared: SharedState
  private let service: ServiceState
  private let isSigned: Bool
  private let deadline: Duration
  private var attempts = 0
  /// The ids of the requests that were answered.
  private(set) var requestIDs: [String] = []
  private var costOfLastRetry = 1
  private var hasCorrectedClock = false
  private var hasFollowedBucket = false
  private var hasRenewedCredentials = false

  init(
    _ model: OperationModel, isSigned: Bool, _ configuration: ClientConfiguration, _ shared: SharedState
  ) {
    self.model = model
    self.isSigned = isSigned
    self.configuration = configuration
    self.shared = shared
    self.service = shared.service(model.service.name)
    self.deadline = configuration.clock.uptime + configuration.totalTimeout
  }

  /// Tries until there is an output or no point in going on.
  mutating func run<Output>(
    _ request: HTTPRequest, _ decode: (HTTPResponse) throws(AWSError) -> Output
  ) async throws(ClientError) -> Output {
    let addressing = RequestAddressing(request, model, configuration)
    guard var prepared = addressing.prepared(in: addressing.firstRegion(shared)) else {
      throw failure(.noRegion)
    }
    while true {
      let credentials = try await credentials()
      try await waitForTurn()
      let outcome = await attempt(prepared, credentials?.credentials, decode)
      switch outcome.result {
      case .success(let output):
        service.quota.give(costOfLastRetry)
        return output
      case .refused(let error):
        if correctClock(error, outcome.response, sentAt: outcome.sentAt, prepared.target) { continue }
        if let moved = follow(addressing, error, outcome.response, from: prepared.target) {
          prepared = moved
          continue
        }
        if let credentials, RefusedCredentials.areMeant(by: error, credentials) {
          guard try await renew(credentials) else {
            throw failure(.service(error), remedy: RefusedCredentials.remedy(credentials.source))
          }
          continue
        }
        try await waitForRetry(.service(error), outcome.retryable)
      case .unanswered(let error):
        try await waitForRetry(error.code == .cancelled ? .cancelled : .transport(error), outcome.retryable)
      }
    }
  }

  private func credentials() async throws(ClientError) -> ExpiringCredentials? {
    guard !Task.isCancelled else { throw failure(.cancelled) }
    guard isSigned else { return nil }
    do {
      return try await configuration.credentials.credentials()
    } catch {
      throw failure(.credentials(error))
    }
  }

  /// Whether there are others in place of credentials that were refused; once a call.
  private mutating func renew(_ refused: ExpiringCredentials) async throws(ClientError) -> Bool {
    guard !hasRenewedCredentials else { return false }
    hasRenewedCredentials = true
    do {
      return try await configuration.credentials.credentials(insteadOf: refused.credentials) != nil
    } catch {
      throw failure(.credentials(error))
    }
  }

  private mutating func attempt<Output>(
    _ prepared: PreparedRequest, _ credentials: Credentials?,
    _ decode: (HTTPResponse) throws(AWSError) -> Output
  ) async -> AttemptOutcome<Output> {
    attempts += 1
    let clock = configuration.clock
    let start = clock.uptime
    var timeouts = configuration.timeouts
    timeouts.request = min(timeouts.request, max(deadline - start, .milliseconds(1)))
    timeouts.connect = min(timeouts.connect, timeouts.request)
    let sentAt = clock.now
    let host = prepared.target.endpoint.authority
    let signed = prepared.signed(credentials, at: sentAt + shared.skew(of: host))
    var outcome: AttemptOutcome<Output>
    do {
      let response = try await configuration.transport.send(
        signed, to: prepared.target.endpoint, timeouts: timeouts)
      outcome = AttemptOutcome(response, sentAt: sentAt, decode)
    } catch {
      outcome = AttemptOutcome(error, sentAt: sentAt, isRepeatable: model.isRepeatable)
    }
    let end = clock.uptime
    if let id = outcome.requestID { requestIDs.append(id) }
    if outcome.response != nil, configuration.retries.limitsRate {
      service.limiter.record(throttled: outcome.retryable?.isThrottling ?? false, at: end)
    }
    configuration.observer?(
      AttemptReport(
        operation: model.iamAction, endpoint: prepared.target.endpoint, attempt: attempts,
        status: outcome.response?.status, code: outcome.code, requestID: outcome.requestID,
        duration: end - start))
    return outcome
  }

  private mutating func correctClock(
    _ error: AWSError, _ response: HTTPResponse?, sentAt: Timestamp, _ target: ResolvedEndpoint
  ) -> Bool {
    let host = target.endpoint.authority
    guard !hasCorrectedClock, let response,
      let skew = ClockSkew.found(in: error, response, sentAt: sentAt, known: shared.skew(of: host))
    else { return false }
    hasCorrectedClock = true
    shared.note(skew: skew, of: host)
    return true
  }

  /// The request for the Region that a bucket turns out to be in; once a call.
  private mutating func follow(
    _ addressing: RequestAddressing, _ error: AWSError, _ response: HTTPResponse?,
    from target: ResolvedEndpoint
  ) -> PreparedRequest? {
    guard !hasFollowedBucket, let bucket = addressing.bucket,
      let region = BucketRedirect.region(in: error, response), region != target.signingRegion,
      addressing.belongs(region)
    else { return nil }
    hasFollowedBucket = true
    shared.note(region: region, ofBucket: bucket)
    return addressing.prepared(in: region)
  }

  private func waitForTurn() async throws(ClientError) {
    guard configuration.retries.limitsRate else { return }
    let uptime = configuration.clock.uptime
    let delay = service.limiter.reserve(at: uptime)
    guard delay > .zero else { return }
    guard uptime + delay < deadline else { throw failure(.timedOut) }
    try await sleep(delay)
  }

  private mutating func waitForRetry(
    _ cause: ClientError.Cause, _ retryable: RetryableFailure?
  ) async throws(ClientError) {
    guard !Task.isCancelled else { throw failure(.cancelled) }
    guard attempts < configuration.retries.maximumAttempts, let retryable else {
      throw failure(cause)
    }
    let delay = configuration.retries.delay(
      after: attempts, retryable, jitter: configuration.jitter.next())
    let cost = RetryQuota.cost(of: retryable)
    guard configuration.clock.uptime + delay < deadline, service.quota.take(cost) else {
      throw failure(cause)
    }
    costOfLastRetry = cost
    if delay > .zero { try await sleep(delay) }
  }

  private func sleep(_ delay: Duration) async throws(ClientError) {
    do {
      try await configuration.clock.sleep(for: delay)
    } catch {
      throw failure(.cancelled)
    }
  }

  private func failure(_ cause: ClientError.Cause, remedy: String? = nil) -> ClientError {
    ClientError(operation: model.iamAction, cause: cause, attempts: attempts, remedy: remedy)
  }
}
