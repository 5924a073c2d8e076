/// How often a call is tried, and how long it waits in between.
///
/// Source: AWS SDKs and Tools Reference Guide, "Retry behavior", standard mode.
public struct RetryPolicy: Hashable, Sendable {
  /// The most attempts a call makes, the first one included.
  public var maximumAttempts: Int
  /// The longest wait between two attempts.
  public var maximumBackoff: Duration
  /// The scale of the wait after throttling; it doubles with each attempt.
  public var throttlingScale: Duration
  /// The scale of the wait after any other failure; it doubles with each attempt.
  public var transientScale: Duration
  /// Whether the client sends more slowly after a service has throttled it.
  public var limitsRate: Bool

  /// Puts a policy together; the values left out are those of the AWS SDKs.
  public init(
    maximumAttempts: Int = 3, maximumBackoff: Duration = .seconds(20),
    throttlingScale: Duration = .seconds(1),
    transientScale: Duration = .milliseconds(50), limitsRate: Bool = true
  ) {
    self.maximumAttempts = max(1, maximumAttempts)
    self.maximumBackoff = maximumBackoff
    self.throttlingScale = throttlingScale
    self.transientScale = transientScale
    self.limitsRate = limitsRate
  }

  /// One attempt only.
  public static let never = RetryPolicy(maximumAttempts: 1)

  /// The wait after a failed attempt: any part of `scale × 2^(attempt − 1)`, which is "full jitter".
  ///
  /// A service's own wish (`x-amz-retry-after`) raises it by five seconds at the most.
  func delay(after attempt: Int, _ failure: RetryableFailure, jitter: Double) -> Duration {
    let scale = (failure.isThrottling ? throttlingScale : transientScale).inSeconds
    let ceiling = min(scale * Double(1 << min(attempt - 1, 30)), maximumBackoff.inSeconds)
    let drawn = jitter * ceiling
    guard let wish = failure.retryAfter else { return .seconds(drawn) }
    return .seconds(max(drawn, min(wish.inSeconds, drawn + 5)))
  }
}
