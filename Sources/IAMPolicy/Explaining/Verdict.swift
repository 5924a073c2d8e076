/// An answer with its reasons.
public struct Verdict: Sendable, Hashable {
  /// The answer.
  public var decision: Decision
}
