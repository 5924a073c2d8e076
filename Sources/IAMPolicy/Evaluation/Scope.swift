/// Which of AWS's two deciders is followed where their recorded answers differ.
public enum DecisionPlane: String, Sendable, Hashable {
  /// The services, when a call is made.
  case enforcement
  /// `SimulateCustomPolicy` and `SimulatePrincipalPolicy`.
  ///
  /// Differences: `NumericNotEquals` never matches a value that is no number; a malformed address in a policy ends
  /// its condition unmet; a resource policy's grant to the account itself needs no identity policy; SCPs count
  /// whatever is known of the organization, and their refusal is an explicit one.
  case simulator
}

/// What statements are matched against: one request about one resource.
struct Scope: ~Copyable {
  let principal: Principal.Storage
  let target: ResourceTarget.Storage
  let action: ActionName
  let context: [ContextEntry]
  let derivesKeys: Bool
  let plane: DecisionPlane
  let hasBoundary: Bool
  /// Hides `aws:ResourceTag/…`: the bucket does not take part in attribute-based access control.
  let hidesResourceTags: Bool

  @inline(__always)
  func value(of key: borrowing ContextKey) -> ContextValue? {
    if hidesResourceTags, key.name.starts(with: Self.resourceTag) { return nil }
    if let value = context.value(of: key) { return value }
    guard derivesKeys else { return nil }
    return principal.entries.value(of: key) ?? target.entries.value(of: key)
  }

  private static let resourceTag = Array("aws:resourcetag/".utf8)
}
