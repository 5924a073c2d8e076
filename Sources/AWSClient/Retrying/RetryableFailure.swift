internal import AWSWire
internal import HTTPMessage

/// A failure after which the same request may succeed.
struct RetryableFailure: Hashable, Sendable {
  /// Whether the service asks for fewer requests.
  let isThrottling: Bool
  /// How long the service asks to wait.
  let retryAfter: Duration?

  /// Codes that ask for fewer requests.
  ///
  /// Source: AWS SDKs and Tools Reference Guide, "Retry behavior". IAM's modelled `LimitExceeded` is a quota
  /// and not among them.
  static let throttlingCodes: Set<String> = [
    "Throttling", "ThrottlingException", "ThrottledException", "RequestThrottledException",
    "TooManyRequestsException", "ProvisionedThroughputExceededException", "TransactionInProgressException",
    "RequestLimitExceeded", "BandwidthLimitExceeded", "LimitExceededException", "RequestThrottled",
    "SlowDown",
    "PriorRequestNotComplete", "EC2ThrottledException",
  ]

  /// Codes of failures that pass; the change was not made where a concurrent one got in its way.
  static let transientCodes: Set<String> = [
    "RequestTimeout", "RequestTimeoutException", "ConcurrentModificationException",
    "ConcurrentModification",
  ]

  /// The statuses of failures that pass.
  static let transientStatuses: Set<Int> = [500, 502, 503, 504]

  /// What a service answered; nil where trying again is no use.
  ///
  /// Modelled quotas, which share a name with throttling, come with 409 and are not retried.
  init?(_ error: AWSError, fields: HTTPFields) {
    let throttles = (Self.throttlingCodes.contains(error.code) && error.status != 409) || error.status == 429
    guard
      throttles || Self.transientCodes.contains(error.code) || Self.transientStatuses.contains(error.status)
    else { return nil }
    self.isThrottling = throttles
    let milliseconds = fields["x-amz-retry-after"].flatMap { Int($0) }
    self.retryAfter = milliseconds.flatMap { (0...3_600_000).contains($0) ? .milliseconds($0) : nil }
  }

  /// Why no answer came; nil where trying again is no use or would risk doing the work twice.
  init?(_ error: TransportError, isRepeatable: Bool) {
    switch error.code {
    case .couldNotResolve, .couldNotConnect: break
    case .timedOut, .other: guard isRepeatable else { return nil }
    default: return nil
    }
    self.isThrottling = false
    self.retryAfter = nil
  }
}

extension OperationModel {
  /// Whether sending it twice does no more than sending it once.
  ///
  /// What AWS names `Create…` makes another thing each time, such as a second access key.
  var isRepeatable: Bool { isReadOnly || !name.hasPrefix("Create") }
}
