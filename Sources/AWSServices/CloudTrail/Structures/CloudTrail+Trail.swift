public import AWSWire

extension CloudTrail {
  /// A trail.
  public struct Trail: Structure {
    /// The trail's name.
    public var name: String?
    /// The bucket that gets the files.
    public var s3BucketName: String?
    /// What the files' keys begin with.
    public var s3KeyPrefix: String?
    /// The topic that is told of new files; AWS has deprecated it for the ARN.
    public var snsTopicName: String?
    /// The ARN of the topic that is told of new files.
    public var snsTopicARN: String?
    /// Whether the trail records global services.
    public var includeGlobalServiceEvents: Bool?
    /// Whether the trail records all Regions.
    public var isMultiRegionTrail: Bool?
    /// The Region the trail was made in.
    public var homeRegion: String?
    /// The trail's ARN.
    public var trailARN: String?
    /// Whether digests of the files are written.
    public var logFileValidationEnabled: Bool?
    /// The ARN of the log group that gets the records.
    public var cloudWatchLogsLogGroupArn: String?
    /// The ARN of the role that writes to the log group.
    public var cloudWatchLogsRoleArn: String?
    /// The ARN of the KMS key that encrypts the files.
    public var kmsKeyId: String?
    /// Whether the trail selects events by selectors of its own.
    public var hasCustomEventSelectors: Bool?
    /// Whether the trail records insights.
    public var hasInsightSelectors: Bool?
    /// Whether the trail records the whole organization.
    public var isOrganizationTrail: Bool?
    /// Whether the trail records the delivery of its own files.
    public var recursiveLogging: Bool?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("Name", &name)
      members.optional("S3BucketName", &s3BucketName)
      members.optional("S3KeyPrefix", &s3KeyPrefix)
      members.optional("SnsTopicName", &snsTopicName)
      members.optional("SnsTopicARN", &snsTopicARN)
      members.optional("IncludeGlobalServiceEvents", &includeGlobalServiceEvents)
      members.optional("IsMultiRegionTrail", &isMultiRegionTrail)
      members.optional("HomeRegion", &homeRegion)
      members.optional("TrailARN", &trailARN)
      members.optional("LogFileValidationEnabled", &logFileValidationEnabled)
      members.optional("CloudWatchLogsLogGroupArn", &cloudWatchLogsLogGroupArn)
      members.optional("CloudWatchLogsRoleArn", &cloudWatchLogsRoleArn)
      members.optional("KmsKeyId", &kmsKeyId)
      members.optional("HasCustomEventSelectors", &hasCustomEventSelectors)
      members.optional("HasInsightSelectors", &hasInsightSelectors)
      members.optional("IsOrganizationTrail", &isOrganizationTrail)
      members.optional("RecursiveLogging", &recursiveLogging)
    }
  }
}
