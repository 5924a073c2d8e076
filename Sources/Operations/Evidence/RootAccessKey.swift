public import Identity

/// A root user's access key.
public struct RootAccessKey: Hashable, Sendable {
  /// One use of a key.
  public struct Use: Hashable, Sendable {
    /// When.
    public var date: Timestamp
    /// The service that was called, such as `s3`.
    public var service: String?
    /// The Region that was called.
    public var region: String?

    /// Describes a use.
    public init(date: Timestamp, service: String? = nil, region: String? = nil) {
      self.date = date
      self.service = service
      self.region = region
    }
  }

  /// The key's id; nil where the source does not name it, as the credential report.
  public var id: String?
  /// Whether it works; nil where the source does not say.
  public var isActive: Bool?
  /// When it was created; nil where the source does not say.
  public var createdAt: Timestamp?
  /// The last use; known and nil where it was never used.
  public var lastUse: Fact<Use?>

  /// Describes a key.
  public init(id: String?, isActive: Bool?, createdAt: Timestamp?, lastUse: Fact<Use?>) {
    self.id = id
    self.isActive = isActive
    self.createdAt = createdAt
    self.lastUse = lastUse
  }
}
