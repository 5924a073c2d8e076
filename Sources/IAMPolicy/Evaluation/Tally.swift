/// What the policies of one kind say to a request.
struct Tally: Sendable {
  /// A Deny applies.
  var isDenied = false
  /// How the Allows that apply reach the caller.
  var grants: PrincipalMatch = []

  /// Whether any Allow applies.
  var isAllowed: Bool { !grants.isEmpty }

  /// Adds a statement whose action matches; answers whether a Deny has been found and nothing else matters.
  @inline(__always)
  mutating func add(_ statement: CompiledStatement, in scope: borrowing Scope) -> Bool {
    // An Allow that adds nothing need not be looked at.
    if statement.effect == .allow, grants.contains(statement.namesPrincipals ? .direct : .unnamed) {
      return false
    }
    let reach = statement.match(in: scope)
    guard !reach.isEmpty else { return false }
    if statement.effect == .deny {
      isDenied = true
      return true
    }
    grants.formUnion(reach)
    return false
  }
}
