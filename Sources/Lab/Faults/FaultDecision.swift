/// What becomes of one request beside what it asks for.
struct FaultDecision: Hashable, Sendable {
  /// How long the answer is held back.
  var latency = Duration.zero
  /// What goes wrong.
  var failure: Failure?

  /// The ways to fail.
  enum Failure: String, Hashable, Sendable, CaseIterable {
    /// Nothing is done, and the caller is asked to slow down.
    case throttled
    /// Nothing is done, status 500.
    case internalError
    /// Nothing is done, status 503.
    case unavailable
    /// The work is done, and the caller is told 500.
    case internalErrorAfterwards
    /// Nothing is done, and the connection is reset.
    case reset
    /// The work is done, and the connection is reset.
    case resetAfterwards

    /// Whether the work is done all the same.
    var isAfterwards: Bool { self == .internalErrorAfterwards || self == .resetAfterwards }
  }
}
