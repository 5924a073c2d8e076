public import IAMPolicy

/// A user, group or role by its kind and name.
public struct IdentityName: Sendable, Hashable, CustomStringConvertible {
  /// What it is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A user.
    case user
    /// A group.
    case group
    /// A role.
    case role
  }

  /// What it is.
  public let kind: Kind
  /// Its name, without a path.
  public let name: String

  /// Reads `user/NAME`, `group/NAME` or `role/NAME`; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count >= 2, let kind = Kind(rawValue: parts[0]), let name = parts.last, !name.isEmpty else {
      return nil
    }
    self.kind = kind
    self.name = name
  }

  /// `kind/NAME`.
  public var description: String { "\(kind.rawValue)/\(name)" }

  /// Whether a change to this one is a change for a principal.
  func concerns(_ principal: AccountPrincipal) -> Bool {
    switch kind {
    case .group: principal.groupPolicies[name] != nil
    case .user: principal.principal.kind == .user && principal.arn.hasSuffix("/\(name)")
    case .role: principal.principal.kind == .roleSession && principal.arn.hasSuffix("/\(name)")
    }
  }
}

/// A change to the users, groups and roles of an account.
public enum IdentityChange: Sendable {
  /// A policy is attached, or put inline.
  case attach(AttachedPolicy, to: IdentityName)
  /// A user, group or role is deleted.
  case delete(IdentityName)

  /// Who it is about.
  public var name: IdentityName {
    switch self {
    case .attach(_, let name), .delete(let name): name
    }
  }

  /// The principals of an account afterwards.
  func applied(to principals: [AccountPrincipal]) -> [AccountPrincipal] {
    principals.compactMap { principal in
      guard name.concerns(principal) else { return principal }
      var changed = principal
      switch self {
      case .attach(let policy, _): changed.identity.append(policy)
      case .delete(let name):
        guard name.kind == .group else { return nil }
        changed.groupPolicies[name.name] = nil
        changed.identity =
          principal.ownPolicies + changed.groupPolicies.sorted { $0.key < $1.key }.flatMap(\.value)
      }
      return changed
    }
  }
}
