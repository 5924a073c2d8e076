public import AWSWire

extension CloudTrail {
  /// Changes a trail.
  ///
  /// Source: AWS CloudTrail API Reference, "UpdateTrail".
  public enum UpdateTrail: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "UpdateTrail", of: service,
      errors: [
        CloudTrail.Errors.s3BucketDoesNotExist, CloudTrail.Errors.insufficientS3BucketPolicy,
        CloudTrail.Errors.insufficientSnsTopicPolicy, CloudTrail.Errors.insufficientEncryptionPolicy,
        CloudTrail.Errors.trailNotFound, CloudTrail.Errors.invalidS3BucketName,
        CloudTrail.Errors.invalidS3Prefix, CloudTrail.Errors.invalidSnsTopicName,
        CloudTrail.Errors.invalidKmsKeyId, CloudTrail.Errors.invalidTrailName,
        CloudTrail.Errors.trailNotProvided, CloudTrail.Errors.invalidEventSelectors,
        CloudTrail.Errors.cloudTrailARNInvalid, CloudTrail.Errors.conflict, CloudTrail.Errors.throttling,
        CloudTrail.Errors.invalidParameterCombination, CloudTrail.Errors.invalidHomeRegion,
        CloudTrail.Errors.kmsKeyNotFound, CloudTrail.Errors.kmsKeyDisabled, CloudTrail.Errors.kms,
        CloudTrail.Errors.invalidCloudWatchLogsLogGroupArn, CloudTrail.Errors.invalidCloudWatchLogsRoleArn,
        CloudTrail.Errors.cloudWatchLogsDeliveryUnavailable, CloudTrail.Errors.unsupportedOperation,
        CloudTrail.Errors.operationNotPermitted, CloudTrail.Errors.cloudTrailAccessNotEnabled,
        CloudTrail.Errors.insufficientDependencyServiceAccessPermission,
        CloudTrail.Errors.organizationsNotInUse, CloudTrail.Errors.notOrganizationMasterAccount,
        CloudTrail.Errors.organizationNotInAllFeaturesMode, CloudTrail.Errors.noManagementAccountSLRExists,
        CloudTrail.Errors.cloudTrailInvalidClientTokenId, CloudTrail.Errors.invalidParameter,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The trail's name.
      public var name: String = ""
      /// The bucket that gets the files.
      public var s3BucketName: String?
      /// What the files' keys begin with.
      public var s3KeyPrefix: String?
      /// The topic that is told of new files; AWS has deprecated it for the ARN.
      public var snsTopicName: String?
      /// Whether the trail records global services.
      public var includeGlobalServiceEvents: Bool?
      /// Whether the trail records all Regions.
      public var isMultiRegionTrail: Bool?
      /// Whether digest files are written.
      public var enableLogFileValidation: Bool?
      /// The ARN of the log group that gets the records.
      public var cloudWatchLogsLogGroupArn: String?
      /// The ARN of the role that writes to the log group.
      public var cloudWatchLogsRoleArn: String?
      /// The ARN of the KMS key that encrypts the files.
      public var kmsKeyId: String?
      /// Whether the trail records the whole organization.
      public var isOrganizationTrail: Bool?
      /// Whether the trail records the delivery of its own files.
      public var recursiveLogging: Bool?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("Name", &name)
        members.optional("S3BucketName", &s3BucketName)
        members.optional("S3KeyPrefix", &s3KeyPrefix)
        members.optional("SnsTopicName", &snsTopicName)
        members.optional("IncludeGlobalServiceEvents", &includeGlobalServiceEvents)
        members.optional("IsMultiRegionTrail", &isMultiRegionTrail)
        members.optional("EnableLogFileValidation", &enableLogFileValidation)
        members.optional("CloudWatchLogsLogGroupArn", &cloudWatchLogsLogGroupArn)
        members.optional("CloudWatchLogsRoleArn", &cloudWatchLogsRoleArn)
        members.optional("KmsKeyId", &kmsKeyId)
        members.optional("IsOrganizationTrail", &isOrganizationTrail)
        members.optional("RecursiveLogging", &recursiveLogging)
      }
    }

    /// What a success returns.
    public struct Output: Structure {
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
      /// Whether the trail records the whole organization.
      public var isOrganizationTrail: Bool?
      /// Whether the trail records the delivery of its own files.
      public var recursiveLogging: Bool?

      /// Creates an empty output.
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
        members.optional("TrailARN", &trailARN)
        members.optional("LogFileValidationEnabled", &logFileValidationEnabled)
        members.optional("CloudWatchLogsLogGroupArn", &cloudWatchLogsLogGroupArn)
        members.optional("CloudWatchLogsRoleArn", &cloudWatchLogsRoleArn)
        members.optional("KmsKeyId", &kmsKeyId)
        members.optional("IsOrganizationTrail", &isOrganizationTrail)
        members.optional("RecursiveLogging", &recursiveLogging)
      }
    }
  }
}
