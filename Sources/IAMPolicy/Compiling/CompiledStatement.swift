/// A statement in the form decisions are made from.
final class CompiledStatement: Sendable {
  let index: Int
  let effect: Effect
  let namesPrincipals: Bool
  let principal: PrincipalMatcher?
  let excludesActions: Bool
  let actions: [ActionMatcher]
  let excludesResources: Bool
  /// Nil where the statement has no resource element and so is about whatever it is attached to.
  let resources: [ResourceMatcher]?
  let conditions: [CompiledCondition]

  init(_ statement: Statement, kind: PolicyKind, version: PolicyVersion) {
    index = statement.index
    effect = statement.effect
    namesPrincipals = kind.namesPrincipals
    principal = statement.principal.map(PrincipalMatcher.init)
    excludesActions = statement.actions.isNegated
    actions = statement.actions.patterns.map { ActionMatcher($0) }
    excludesResources = statement.resources?.isNegated ?? false
    resources = statement.resources?.patterns.map {
      ResourceMatcher($0, variables: version == .v2012, kind: kind)
    }
    conditions = statement.conditions.map { CompiledCondition($0, version: version) }
  }

  /// How the statement reaches the caller if everything else matches; empty where it does not apply.
  ///
  /// The action has been matched.
  @inline(__always)
  func match(in scope: borrowing Scope) -> PrincipalMatch {
    guard matchesResource(in: scope) else { return [] }
    let reach = reach(in: scope)
    guard !reach.isEmpty, meetsConditions(in: scope) else { return [] }
    return reach
  }

  func matchesAction(in scope: borrowing Scope) -> Bool {
    guard scope.action.isValid else { return false }
    for pattern in actions where pattern.matches(scope.action) { return !excludesActions }
    return excludesActions
  }

  @inline(__always)
  func matchesResource(in scope: borrowing Scope) -> Bool {
    guard let resources else { return true }
    var isNamed = false
    for pattern in resources {
      switch pattern.answer(to: scope.target.name, in: scope) {
      case .match:
        if !excludesResources { return true }
        isNamed = true
      case .noMatch: break
      case .unresolved: if excludesResources { return false }
      }
    }
    return excludesResources && !isNamed
  }

  /// A statement that should name principals and does not reaches nobody.
  @inline(__always)
  func reach(in scope: borrowing Scope) -> PrincipalMatch {
    guard namesPrincipals else { return .unnamed }
    return principal?.match(in: scope, effect: effect) ?? []
  }

  @inline(__always)
  func meetsConditions(in scope: borrowing Scope) -> Bool {
    for condition in conditions where !condition.isMet(in: scope, effect: effect) { return false }
    return true
  }
}
