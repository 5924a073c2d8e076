/// What AWS answers to a request.
public enum Decision: String, Sendable, Hashable, CaseIterable {
  /// The request goes through.
  case allow
  /// Nothing allows it.
  case implicitDeny
  /// A statement denies it.
  case explicitDeny

  /// The more restrictive of two answers, as over several resources.
  public func merged(with other: Decision) -> Decision {
    self == .explicitDeny || other == .explicitDeny
      ? .explicitDeny : self == .implicitDeny || other == .implicitDeny ? .implicitDeny : .allow
  }
}
