internal import IAMPolicy

extension IdentityChange {
  /// The principals of an account afterwards.
  func applied(to principals: [AccountPrincipal]) -> [AccountPrincipal] {
    principals.compactMap { principal in
      guard concerns(principal) else { return principal }
      return changed(principal)
    }
  }

  /// Whether it is a change for a principal.
  func concerns(_ principal: AccountPrincipal) -> Bool {
    switch self {
    case .attach(_, let name), .setBoundary(_, let name), .delete(let name): name.concerns(principal)
    case .detach(let policy, let name):
      name.concerns(principal) && Self.policies(of: principal, from: name).contains { Self.is($0, policy) }
    case .leave(let group, let user): principal.isUser(named: user) && principal.groupPolicies[group] != nil
    case .deletePolicy(let policy):
      (principal.identity + principal.boundary).contains { Self.isManaged($0) && Self.is($0, policy) }
    case .deleteLoginProfile(let user): principal.isUser(named: user)
    case .deleteAccessKey(let id): principal.credentials?.activeKeys.contains(id) == true
    }
  }

  /// Why the change cannot be made to these principals, in a line; nil where it can.
  func obstacle(in principals: [AccountPrincipal]) -> String? {
    guard !principals.contains(where: concerns) else { return nil }
    switch self {
    case .detach(let policy, let name):
      let holders = principals.filter(name.concerns)
      guard let holder = holders.first else { return missing(name) }
      let names = Self.policies(of: holder, from: name).map { "`\(Self.name(of: $0))`" }
      return "`\(name)` has no policy `\(policy)`"
        + (names.isEmpty ? "" : ": it has \(names.joined(separator: ", "))")
    case .leave(let group, let user):
      guard let holder = principals.first(where: { $0.isUser(named: user) }) else {
        return IdentityName("user/\(user)").map(missing)
      }
      let groups = holder.groupPolicies.keys.sorted().map { "`\($0)`" }
      return "`\(user)` is not in the group `\(group)`"
        + (groups.isEmpty ? "" : ": it is in \(groups.joined(separator: ", "))")
    case .deleteLoginProfile(let user): return IdentityName("user/\(user)").map(missing)
    case .attach, .setBoundary, .delete, .deletePolicy, .deleteAccessKey: return nil
    }
  }

  /// What is to be said where the change is one for nobody who was read.
  func note(in principals: [AccountPrincipal]) -> String? {
    guard !principals.contains(where: concerns) else { return nil }
    switch self {
    case .attach(_, let name), .setBoundary(_, let name), .delete(let name): return missing(name)
    case .deletePolicy(let policy): return "no user and no role has the policy `\(policy)`"
    case .deleteAccessKey(let id): return "`\(id)` is no active key of anybody who could grant permissions"
    default: return nil
    }
  }

  private func missing(_ name: IdentityName) -> String {
    name.kind == .group
      ? "no user of the account is in the group `\(name.name)`" : "the account has no `\(name)`"
  }

  private func changed(_ principal: AccountPrincipal) -> AccountPrincipal? {
    var changed = principal
    switch self {
    case .attach(let policy, _): changed.identity.append(policy)
    case .setBoundary(let policy, _): changed.boundary = policy.map { [$0] } ?? []
    case .detach(let policy, let name):
      if name.kind == .group {
        changed.groupPolicies[name.name]?.removeAll { Self.is($0, policy) }
      } else {
        changed.ownPolicies.removeAll { Self.is($0, policy) }
      }
      changed.gatherPolicies()
    case .leave(let group, _):
      changed.groupPolicies[group] = nil
      changed.gatherPolicies()
    case .deletePolicy(let policy):
      changed.ownPolicies.removeAll { Self.isManaged($0) && Self.is($0, policy) }
      for group in changed.groupPolicies.keys {
        changed.groupPolicies[group]?.removeAll { Self.isManaged($0) && Self.is($0, policy) }
      }
      changed.gatherPolicies()
      changed.boundary.removeAll { Self.is($0, policy) }
    case .delete(let name):
      guard name.kind == .group else { return nil }
      changed.groupPolicies[name.name] = nil
      changed.gatherPolicies()
    case .deleteLoginProfile: changed.credentials?.hasPassword = false
    case .deleteAccessKey(let id): changed.credentials?.activeKeys.removeAll { $0 == id }
    }
    return changed
  }

  private static func policies(of principal: AccountPrincipal, from name: IdentityName) -> [AttachedPolicy] {
    name.kind == .group ? principal.groupPolicies[name.name] ?? [] : principal.ownPolicies
  }

  private static func isManaged(_ policy: AttachedPolicy) -> Bool { policy.id.hasPrefix("arn:") }

  /// A managed policy is known by its ARN and by its name, an inline one by its name.
  private static func `is`(_ policy: AttachedPolicy, _ text: String) -> Bool {
    policy.id == text || name(of: policy) == text
  }

  private static func name(of policy: AttachedPolicy) -> String {
    isManaged(policy) ? policy.id.split(separator: "/").last.map(String.init) ?? policy.id : policy.id
  }
}
