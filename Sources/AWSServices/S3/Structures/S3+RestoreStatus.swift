public import AWSWire
public import Identity

extension S3 {
  /// How the restoring of an archived object goes.
  public struct RestoreStatus: Structure {
    /// Whether the object is being restored.
    public var isRestoreInProgress: Bool?
    /// When the restored copy goes.
    public var restoreExpiryDate: Timestamp?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("IsRestoreInProgress", &isRestoreInProgress)
      members.optional("RestoreExpiryDate", &restoreExpiryDate)
    }
  }
}
