public import AWSWire

extension CloudTrail {
  /// The errors that the model of AWS CloudTrail lists for these operations.
  public enum Errors {
    /// `CloudTrailARNInvalidException`, status 400.
    public static let cloudTrailARNInvalid = ErrorModel("CloudTrailARNInvalidException")

    /// `CloudTrailAccessNotEnabledException`, status 400.
    public static let cloudTrailAccessNotEnabled = ErrorModel("CloudTrailAccessNotEnabledException")

    /// `CloudTrailInvalidClientTokenIdException`, status 400.
    public static let cloudTrailInvalidClientTokenId = ErrorModel("CloudTrailInvalidClientTokenIdException")

    /// `CloudWatchLogsDeliveryUnavailableException`, status 400.
    public static let cloudWatchLogsDeliveryUnavailable = ErrorModel(
      "CloudWatchLogsDeliveryUnavailableException")

    /// `ConflictException`, status 400.
    public static let conflict = ErrorModel("ConflictException")

    /// `InsufficientDependencyServiceAccessPermissionException`, status 400.
    public static let insufficientDependencyServiceAccessPermission = ErrorModel(
      "InsufficientDependencyServiceAccessPermissionException")

    /// `InsufficientEncryptionPolicyException`, status 400.
    public static let insufficientEncryptionPolicy = ErrorModel("InsufficientEncryptionPolicyException")

    /// `InsufficientS3BucketPolicyException`, status 400.
    public static let insufficientS3BucketPolicy = ErrorModel("InsufficientS3BucketPolicyException")

    /// `InsufficientSnsTopicPolicyException`, status 400.
    public static let insufficientSnsTopicPolicy = ErrorModel("InsufficientSnsTopicPolicyException")

    /// `InvalidCloudWatchLogsLogGroupArnException`, status 400.
    public static let invalidCloudWatchLogsLogGroupArn = ErrorModel(
      "InvalidCloudWatchLogsLogGroupArnException")

    /// `InvalidCloudWatchLogsRoleArnException`, status 400.
    public static let invalidCloudWatchLogsRoleArn = ErrorModel("InvalidCloudWatchLogsRoleArnException")

    /// `InvalidEventCategoryException`, status 400.
    public static let invalidEventCategory = ErrorModel("InvalidEventCategoryException")

    /// `InvalidEventSelectorsException`, status 400.
    public static let invalidEventSelectors = ErrorModel("InvalidEventSelectorsException")

    /// `InvalidHomeRegionException`, status 400.
    public static let invalidHomeRegion = ErrorModel("InvalidHomeRegionException")

    /// `InvalidKmsKeyIdException`, status 400.
    public static let invalidKmsKeyId = ErrorModel("InvalidKmsKeyIdException")

    /// `InvalidLookupAttributesException`, status 400.
    public static let invalidLookupAttributes = ErrorModel("InvalidLookupAttributesException")

    /// `InvalidMaxResultsException`, status 400.
    public static let invalidMaxResults = ErrorModel("InvalidMaxResultsException")

    /// `InvalidNextTokenException`, status 400.
    public static let invalidNextToken = ErrorModel("InvalidNextTokenException")

    /// `InvalidParameterException`, status 400.
    public static let invalidParameter = ErrorModel("InvalidParameterException")

    /// `InvalidParameterCombinationException`, status 400.
    public static let invalidParameterCombination = ErrorModel("InvalidParameterCombinationException")

    /// `InvalidS3BucketNameException`, status 400.
    public static let invalidS3BucketName = ErrorModel("InvalidS3BucketNameException")

    /// `InvalidS3PrefixException`, status 400.
    public static let invalidS3Prefix = ErrorModel("InvalidS3PrefixException")

    /// `InvalidSnsTopicNameException`, status 400.
    public static let invalidSnsTopicName = ErrorModel("InvalidSnsTopicNameException")

    /// `InvalidTagParameterException`, status 400.
    public static let invalidTagParameter = ErrorModel("InvalidTagParameterException")

    /// `InvalidTimeRangeException`, status 400.
    public static let invalidTimeRange = ErrorModel("InvalidTimeRangeException")

    /// `InvalidTokenException`, status 400.
    public static let invalidToken = ErrorModel("InvalidTokenException")

    /// `InvalidTrailNameException`, status 400.
    public static let invalidTrailName = ErrorModel("InvalidTrailNameException")

    /// `KmsException`, status 400.
    public static let kms = ErrorModel("KmsException")

    /// `KmsKeyDisabledException`, status 400.
    public static let kmsKeyDisabled = ErrorModel("KmsKeyDisabledException")

    /// `KmsKeyNotFoundException`, status 400.
    public static let kmsKeyNotFound = ErrorModel("KmsKeyNotFoundException")

    /// `MaximumNumberOfTrailsExceededException`, status 400.
    public static let maximumNumberOfTrailsExceeded = ErrorModel("MaximumNumberOfTrailsExceededException")

    /// `NoManagementAccountSLRExistsException`, status 400.
    public static let noManagementAccountSLRExists = ErrorModel("NoManagementAccountSLRExistsException")

    /// `NotOrganizationMasterAccountException`, status 400.
    public static let notOrganizationMasterAccount = ErrorModel("NotOrganizationMasterAccountException")

    /// `OperationNotPermittedException`, status 400.
    public static let operationNotPermitted = ErrorModel("OperationNotPermittedException")

    /// `OrganizationNotInAllFeaturesModeException`, status 400.
    public static let organizationNotInAllFeaturesMode = ErrorModel(
      "OrganizationNotInAllFeaturesModeException")

    /// `OrganizationsNotInUseException`, status 400.
    public static let organizationsNotInUse = ErrorModel("OrganizationsNotInUseException")

    /// `S3BucketDoesNotExistException`, status 400.
    public static let s3BucketDoesNotExist = ErrorModel("S3BucketDoesNotExistException")

    /// `TagsLimitExceededException`, status 400.
    public static let tagsLimitExceeded = ErrorModel("TagsLimitExceededException")

    /// `ThrottlingException`, status 400.
    public static let throttling = ErrorModel("ThrottlingException")

    /// `TrailAlreadyExistsException`, status 400.
    public static let trailAlreadyExists = ErrorModel("TrailAlreadyExistsException")

    /// `TrailNotFoundException`, status 400.
    public static let trailNotFound = ErrorModel("TrailNotFoundException")

    /// `TrailNotProvidedException`, status 400.
    public static let trailNotProvided = ErrorModel("TrailNotProvidedException")

    /// `UnsupportedOperationException`, status 400.
    public static let unsupportedOperation = ErrorModel("UnsupportedOperationException")

    /// All of them.
    public static let all: [ErrorModel] = [
      cloudTrailARNInvalid,
      cloudTrailAccessNotEnabled,
      cloudTrailInvalidClientTokenId,
      cloudWatchLogsDeliveryUnavailable,
      conflict,
      insufficientDependencyServiceAccessPermission,
      insufficientEncryptionPolicy,
      insufficientS3BucketPolicy,
      insufficientSnsTopicPolicy,
      invalidCloudWatchLogsLogGroupArn,
      invalidCloudWatchLogsRoleArn,
      invalidEventCategory,
      invalidEventSelectors,
      invalidHomeRegion,
      invalidKmsKeyId,
      invalidLookupAttributes,
      invalidMaxResults,
      invalidNextToken,
      invalidParameter,
      invalidParameterCombination,
      invalidS3BucketName,
      invalidS3Prefix,
      invalidSnsTopicName,
      invalidTagParameter,
      invalidTimeRange,
      invalidToken,
      invalidTrailName,
      kms,
      kmsKeyDisabled,
      kmsKeyNotFound,
      maximumNumberOfTrailsExceeded,
      noManagementAccountSLRExists,
      notOrganizationMasterAccount,
      operationNotPermitted,
      organizationNotInAllFeaturesMode,
      organizationsNotInUse,
      s3BucketDoesNotExist,
      tagsLimitExceeded,
      throttling,
      trailAlreadyExists,
      trailNotFound,
      trailNotProvided,
      unsupportedOperation,
    ]
  }
}
