public import AWSWire

extension S3 {
  /// How the replication of an object goes.
  public struct ReplicationStatus: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `COMPLETE`.
    public static let complete: ReplicationStatus = "COMPLETE"
    /// `PENDING`.
    public static let pending: ReplicationStatus = "PENDING"
    /// `FAILED`.
    public static let failed: ReplicationStatus = "FAILED"
    /// `REPLICA`.
    public static let replica: ReplicationStatus = "REPLICA"
    /// `COMPLETED`.
    public static let completed: ReplicationStatus = "COMPLETED"

    /// The values in the service's model.
    public static let known: [String] = [
      "COMPLETE",
      "PENDING",
      "FAILED",
      "REPLICA",
      "COMPLETED",
    ]
  }
}
