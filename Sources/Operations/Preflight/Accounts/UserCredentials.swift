/// What a user can sign in with.
public struct UserCredentials: Sendable, Hashable {
  /// Whether it has a password.
  public var hasPassword: Bool
  /// The ids of its active access keys.
  public var activeKeys: [String]

  /// Describes what a user can sign in with.
  public init(hasPassword: Bool, activeKeys: [String]) {
    self.hasPassword = hasPassword
    self.activeKeys = activeKeys
  }

  /// Whether there is anything.
  var isUsable: Bool { hasPassword || !activeKeys.isEmpty }
}
