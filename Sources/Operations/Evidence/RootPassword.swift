public import Identity

/// A root user's password, as far as it shows.
public struct RootPassword: Hashable, Sendable {
  /// When it was set, or recovery was reopened; nil where the source does not say.
  public var createdAt: Timestamp?

  /// Describes a password.
  public init(createdAt: Timestamp? = nil) { self.createdAt = createdAt }
}
