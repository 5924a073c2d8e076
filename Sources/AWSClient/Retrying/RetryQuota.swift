internal import Synchronization

/// The tokens that retries cost, so that a service that is down is not met with three times the requests.
///
/// Source: AWS SDKs and Tools Reference Guide, "Retry behavior": 500 tokens, 5 for a retry after throttling, 14
/// after any other failure; a success gives back what its last retry took, or one token.
final class RetryQuota: Sendable {
  static let capacity = 500

  private let tokens: Mutex<Int>

  init(tokens: Int = RetryQuota.capacity) { self.tokens = Mutex(tokens) }

  static func cost(of failure: RetryableFailure) -> Int { failure.isThrottling ? 5 : 14 }

  /// Takes tokens; false where there are too few.
  func take(_ amount: Int) -> Bool {
    tokens.withLock { tokens in
      guard tokens >= amount else { return false }
      tokens -= amount
      return true
    }
  }

  /// Gives tokens back.
  func give(_ amount: Int) {
    tokens.withLock { $0 = min($0 + amount, Self.capacity) }
  }

  /// The tokens that are left.
  var remaining: Int { tokens.withLock { $0 } }
}
