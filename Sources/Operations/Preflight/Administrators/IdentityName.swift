internal import IAMPolicy

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
    case .user: principal.isUser(named: name)
    case .role: principal.principal.kind == .roleSession && principal.arn.hasSuffix("/\(name)")
    }
  }
}
