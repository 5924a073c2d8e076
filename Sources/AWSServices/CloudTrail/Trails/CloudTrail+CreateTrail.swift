public import AWSWire

extension CloudTrail {
  /// Makes a trail that writes log files to a bucket once logging is started.
  ///
  /// Source: AWS CloudTrail API Reference, "CreateTrail".
  public enum CreateTrail: Operation {
    /// Name, action and errors.
    public static let model = OperationModel(
      "CreateTrail", of: service,
      errors: [
        CloudTrail.Errors.maximumNumberOfTrailsExceeded, CloudTrail.Errors.trailAlreadyExists,
        CloudTrail.Errors.s3BucketDoesNotExist, CloudTrail.Errors.insufficientS3BucketPolicy,
        CloudTrail.Errors.insufficientSnsTopicPolicy, CloudTrail.Errors.insufficientEncryptionPolicy,
        CloudTrail.Errors.invalidS3BucketName, CloudTrail.Errors.invalidS3Prefix,
        CloudTrail.Errors.invalidSnsTopicName, CloudTrail.Errors.invalidKmsKeyId,
        CloudTrail.Errors.invalidTrailName, CloudTrail.Errors.trailNotProvided,
        CloudTrail.Errors.tagsLimitExceeded, CloudTrail.Errors.invalidParameterCombination,
        CloudTrail.Errors.invalidParameter, CloudTrail.Errors.kmsKeyNotFound,
        CloudTrail.Errors.kmsKeyDisabled, CloudTrail.Errors.kms,
        CloudTrail.Errors.invalidCloudWatchLogsLogGroupArn, CloudTrail.Errors.invalidCloudWatchLogsRoleArn,
        CloudTrail.Errors.cloudWatchLogsDeliveryUnavailable, CloudTrail.Errors.invalidTagParameter,
        CloudTrail.Errors.unsupportedOperation, CloudTrail.Errors.operationNotPermitted,
        CloudTrail.Errors.cloudTrailAccessNotEnabled,
        CloudTrail.Errors.insufficientDependencyServiceAccessPermission,
        CloudTrail.Errors.notOrganizationMasterAccount, CloudTrail.Errors.organizationsNotInUse,
        CloudTrail.Errors.organizationNotInAllFeaturesMode, CloudTrail.Errors.noManagementAccountSLRExists,
        CloudTrail.Errors.cloudTrailInvalidClientTokenId, CloudTrail.Errors.conflict,
        CloudTrail.Errors.throttling,
      ])

    /// What the caller sends.
    public struct Input: Structure {
      /// The trail's name.
      public var name: String = ""
      /// The bucket that gets the files.
      public var s3BucketName: String = ""
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
      /// The tags.
      public var tagsList: [Tag]?
      /// Whether the trail records the delivery of its own files.
      public var recursiveLogging: Bool?

      /// Creates an empty input.
      public init() {}

      /// Names the members.
      public mutating func members(_ members: inout Members) {
        members.required("Name", &name)
        members.required("S3BucketName", &s3BucketName)
        members.optional("S3KeyPrefix", &s3KeyPrefix)
        members.optional("SnsTopicName", &snsTopicName)
        members.optional("IncludeGlobalServiceEvents", &includeGlobalServiceEvents)
        members.optional("IsMultiRegionTrail", &isMultiRegionTrail)
        members.optional("EnableLogFileValidation", &enableLogFileValidation)
        members.optional("CloudWatchLogsLogGroupArn", &cloudWatchLogsLogGroupArn)
        members.optional("CloudWatchLogsRoleArn", &cloudWatchLogsRoleArn)
        members.optional("KmsKeyId", &kmsKeyId)
        members.optional("IsOrganizationTrail", &isOrganizationTrail)
        members.optional("TagsList", &tagsList, .maximumLength(200))
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
