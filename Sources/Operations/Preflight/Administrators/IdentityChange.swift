public import IAMPolicy

/// A change to the users, groups and roles of an account.
public enum IdentityChange: Sendable {
  /// A policy is attached, or put inline.
  case attach(AttachedPolicy, to: IdentityName)
  /// A permissions boundary is put in the place of any other; nil takes it away.
  case setBoundary(AttachedPolicy?, of: IdentityName)
  /// A managed policy, by name or ARN, is detached, or an inline one deleted.
  case detach(policy: String, from: IdentityName)
  /// A user leaves a group.
  case leave(group: String, user: String)
  /// A managed policy, by name or ARN, is deleted, and so detached everywhere.
  case deletePolicy(String)
  /// A user, group or role is deleted.
  case delete(IdentityName)
  /// A user's password is deleted.
  case deleteLoginProfile(user: String)
  /// An access key is deleted, or made inactive.
  case deleteAccessKey(String)

  /// Reads what is to be deleted: `user/NAME`, `group/NAME`, `role/NAME`, `policy/NAME`, the ARN of a policy,
  /// `login-profile/USER` or `access-key/ID`; nil for anything else.
  public init?(deleting text: String) {
    if let name = IdentityName(text) {
      self = .delete(name)
      return
    }
    if text.hasPrefix("arn:"), text.contains(":policy/") {
      self = .deletePolicy(text)
      return
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count >= 2, let name = parts.last, !name.isEmpty else { return nil }
    switch parts[0] {
    case "policy": self = .deletePolicy(name)
    case "login-profile": self = .deleteLoginProfile(user: name)
    case "access-key": self = .deleteAccessKey(name)
    default: return nil
    }
  }

  /// Whether it takes away a way to sign in, and no permission.
  public var isAboutCredentials: Bool {
    switch self {
    case .deleteLoginProfile, .deleteAccessKey: true
    default: false
    }
  }

  /// The policy that it puts somewhere.
  var newPolicy: AttachedPolicy? {
    switch self {
    case .attach(let policy, _): policy
    case .setBoundary(let policy, _): policy
    default: nil
    }
  }
}
