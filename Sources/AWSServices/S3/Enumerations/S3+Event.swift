public import AWSWire

extension S3 {
  /// An event, or a kind of events with `*`, that a bucket tells of.
  public struct Event: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `s3:ReducedRedundancyLostObject`.
    public static let s3ReducedRedundancyLostObject: Event = "s3:ReducedRedundancyLostObject"
    /// `s3:ObjectCreated:*`.
    public static let s3ObjectCreated: Event = "s3:ObjectCreated:*"
    /// `s3:ObjectCreated:Put`.
    public static let s3ObjectCreatedPut: Event = "s3:ObjectCreated:Put"
    /// `s3:ObjectCreated:Post`.
    public static let s3ObjectCreatedPost: Event = "s3:ObjectCreated:Post"
    /// `s3:ObjectCreated:Copy`.
    public static let s3ObjectCreatedCopy: Event = "s3:ObjectCreated:Copy"
    /// `s3:ObjectCreated:CompleteMultipartUpload`.
    public static let s3ObjectCreatedCompleteMultipartUpload: Event =
      "s3:ObjectCreated:CompleteMultipartUpload"
    /// `s3:ObjectRemoved:*`.
    public static let s3ObjectRemoved: Event = "s3:ObjectRemoved:*"
    /// `s3:ObjectRemoved:Delete`.
    public static let s3ObjectRemovedDelete: Event = "s3:ObjectRemoved:Delete"
    /// `s3:ObjectRemoved:DeleteMarkerCreated`.
    public static let s3ObjectRemovedDeleteMarkerCreated: Event = "s3:ObjectRemoved:DeleteMarkerCreated"
    /// `s3:ObjectRestore:*`.
    public static let s3ObjectRestore: Event = "s3:ObjectRestore:*"
    /// `s3:ObjectRestore:Post`.
    public static let s3ObjectRestorePost: Event = "s3:ObjectRestore:Post"
    /// `s3:ObjectRestore:Completed`.
    public static let s3ObjectRestoreCompleted: Event = "s3:ObjectRestore:Completed"
    /// `s3:Replication:*`.
    public static let s3Replication: Event = "s3:Replication:*"
    /// `s3:Replication:OperationFailedReplication`.
    public static let s3ReplicationOperationFailedReplication: Event =
      "s3:Replication:OperationFailedReplication"
    /// `s3:Replication:OperationNotTracked`.
    public static let s3ReplicationOperationNotTracked: Event = "s3:Replication:OperationNotTracked"
    /// `s3:Replication:OperationMissedThreshold`.
    public static let s3ReplicationOperationMissedThreshold: Event = "s3:Replication:OperationMissedThreshold"
    /// `s3:Replication:OperationReplicatedAfterThreshold`.
    public static let s3ReplicationOperationReplicatedAfterThreshold: Event =
      "s3:Replication:OperationReplicatedAfterThreshold"
    /// `s3:ObjectRestore:Delete`.
    public static let s3ObjectRestoreDelete: Event = "s3:ObjectRestore:Delete"
    /// `s3:LifecycleTransition`.
    public static let s3LifecycleTransition: Event = "s3:LifecycleTransition"
    /// `s3:IntelligentTiering`.
    public static let s3IntelligentTiering: Event = "s3:IntelligentTiering"
    /// `s3:ObjectAcl:Put`.
    public static let s3ObjectAclPut: Event = "s3:ObjectAcl:Put"
    /// `s3:LifecycleExpiration:*`.
    public static let s3LifecycleExpiration: Event = "s3:LifecycleExpiration:*"
    /// `s3:LifecycleExpiration:Delete`.
    public static let s3LifecycleExpirationDelete: Event = "s3:LifecycleExpiration:Delete"
    /// `s3:LifecycleExpiration:DeleteMarkerCreated`.
    public static let s3LifecycleExpirationDeleteMarkerCreated: Event =
      "s3:LifecycleExpiration:DeleteMarkerCreated"
    /// `s3:ObjectTagging:*`.
    public static let s3ObjectTagging: Event = "s3:ObjectTagging:*"
    /// `s3:ObjectTagging:Put`.
    public static let s3ObjectTaggingPut: Event = "s3:ObjectTagging:Put"
    /// `s3:ObjectTagging:Delete`.
    public static let s3ObjectTaggingDelete: Event = "s3:ObjectTagging:Delete"
    /// `s3:ObjectAnnotation:*`.
    public static let s3ObjectAnnotation: Event = "s3:ObjectAnnotation:*"
    /// `s3:ObjectAnnotation:Put`.
    public static let s3ObjectAnnotationPut: Event = "s3:ObjectAnnotation:Put"
    /// `s3:ObjectAnnotation:Delete`.
    public static let s3ObjectAnnotationDelete: Event = "s3:ObjectAnnotation:Delete"
    /// `s3:ObjectRetention:Put`.
    public static let s3ObjectRetentionPut: Event = "s3:ObjectRetention:Put"

    /// The values in the service's model.
    public static let known: [String] = [
      "s3:ReducedRedundancyLostObject",
      "s3:ObjectCreated:*",
      "s3:ObjectCreated:Put",
      "s3:ObjectCreated:Post",
      "s3:ObjectCreated:Copy",
      "s3:ObjectCreated:CompleteMultipartUpload",
      "s3:ObjectRemoved:*",
      "s3:ObjectRemoved:Delete",
      "s3:ObjectRemoved:DeleteMarkerCreated",
      "s3:ObjectRestore:*",
      "s3:ObjectRestore:Post",
      "s3:ObjectRestore:Completed",
      "s3:Replication:*",
      "s3:Replication:OperationFailedReplication",
      "s3:Replication:OperationNotTracked",
      "s3:Replication:OperationMissedThreshold",
      "s3:Replication:OperationReplicatedAfterThreshold",
      "s3:ObjectRestore:Delete",
      "s3:LifecycleTransition",
      "s3:IntelligentTiering",
      "s3:ObjectAcl:Put",
      "s3:LifecycleExpiration:*",
      "s3:LifecycleExpiration:Delete",
      "s3:LifecycleExpiration:DeleteMarkerCreated",
      "s3:ObjectTagging:*",
      "s3:ObjectTagging:Put",
      "s3:ObjectTagging:Delete",
      "s3:ObjectAnnotation:*",
      "s3:ObjectAnnotation:Put",
      "s3:ObjectAnnotation:Delete",
      "s3:ObjectRetention:Put",
    ]
  }
}
