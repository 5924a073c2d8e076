public import AWSWire

extension SQS {
  /// The errors that the model of Amazon SQS lists for these operations.
  public enum Errors {
    /// `BatchEntryIdsNotDistinct`, status 400.
    public static let batchEntryIdsNotDistinct = ErrorModel(
      "BatchEntryIdsNotDistinct", queryCode: "AWS.SimpleQueueService.BatchEntryIdsNotDistinct")

    /// `EmptyBatchRequest`, status 400.
    public static let emptyBatchRequest = ErrorModel(
      "EmptyBatchRequest", queryCode: "AWS.SimpleQueueService.EmptyBatchRequest")

    /// `InvalidAddress`, status 400.
    public static let invalidAddress = ErrorModel("InvalidAddress")

    /// `InvalidAttributeName`, status 400.
    public static let invalidAttributeName = ErrorModel("InvalidAttributeName")

    /// `InvalidAttributeValue`, status 400.
    public static let invalidAttributeValue = ErrorModel("InvalidAttributeValue")

    /// `InvalidBatchEntryId`, status 400.
    public static let invalidBatchEntryId = ErrorModel(
      "InvalidBatchEntryId", queryCode: "AWS.SimpleQueueService.InvalidBatchEntryId")

    /// `InvalidIdFormat`, status 400.
    public static let invalidIdFormat = ErrorModel("InvalidIdFormat")

    /// `InvalidMessageContents`, status 400.
    public static let invalidMessageContents = ErrorModel("InvalidMessageContents")

    /// `InvalidSecurity`, status 400.
    public static let invalidSecurity = ErrorModel("InvalidSecurity")

    /// `KmsAccessDenied`, status 400.
    public static let kmsAccessDenied = ErrorModel("KmsAccessDenied")

    /// `KmsDisabled`, status 400.
    public static let kmsDisabled = ErrorModel("KmsDisabled")

    /// `KmsInvalidKeyUsage`, status 400.
    public static let kmsInvalidKeyUsage = ErrorModel("KmsInvalidKeyUsage")

    /// `KmsInvalidState`, status 400.
    public static let kmsInvalidState = ErrorModel("KmsInvalidState")

    /// `KmsNotFound`, status 400.
    public static let kmsNotFound = ErrorModel("KmsNotFound")

    /// `KmsOptInRequired`, status 400.
    public static let kmsOptInRequired = ErrorModel("KmsOptInRequired")

    /// `KmsThrottled`, status 400.
    public static let kmsThrottled = ErrorModel("KmsThrottled")

    /// `MessageNotInflight`, status 400.
    public static let messageNotInflight = ErrorModel(
      "MessageNotInflight", queryCode: "AWS.SimpleQueueService.MessageNotInflight")

    /// `OverLimit`, status 400.
    public static let overLimit = ErrorModel("OverLimit")

    /// `PurgeQueueInProgress`, status 400.
    public static let purgeQueueInProgress = ErrorModel(
      "PurgeQueueInProgress", queryCode: "AWS.SimpleQueueService.PurgeQueueInProgress")

    /// `QueueDeletedRecently`, status 400.
    public static let queueDeletedRecently = ErrorModel(
      "QueueDeletedRecently", queryCode: "AWS.SimpleQueueService.QueueDeletedRecently")

    /// `QueueDoesNotExist`, status 400.
    public static let queueDoesNotExist = ErrorModel(
      "QueueDoesNotExist", queryCode: "AWS.SimpleQueueService.NonExistentQueue")

    /// `QueueNameExists`, status 400.
    public static let queueNameExists = ErrorModel("QueueNameExists", queryCode: "QueueAlreadyExists")

    /// `ReceiptHandleIsInvalid`, status 400.
    public static let receiptHandleIsInvalid = ErrorModel("ReceiptHandleIsInvalid")

    /// `RequestThrottled`, status 400.
    public static let requestThrottled = ErrorModel("RequestThrottled")

    /// `TooManyEntriesInBatchRequest`, status 400.
    public static let tooManyEntriesInBatchRequest = ErrorModel(
      "TooManyEntriesInBatchRequest", queryCode: "AWS.SimpleQueueService.TooManyEntriesInBatchRequest")

    /// `UnsupportedOperation`, status 400.
    public static let unsupportedOperation = ErrorModel(
      "UnsupportedOperation", queryCode: "AWS.SimpleQueueService.UnsupportedOperation")

    /// All of them.
    public static let all: [ErrorModel] = [
      batchEntryIdsNotDistinct,
      emptyBatchRequest,
      invalidAddress,
      invalidAttributeName,
      invalidAttributeValue,
      invalidBatchEntryId,
      invalidIdFormat,
      invalidMessageContents,
      invalidSecurity,
      kmsAccessDenied,
      kmsDisabled,
      kmsInvalidKeyUsage,
      kmsInvalidState,
      kmsNotFound,
      kmsOptInRequired,
      kmsThrottled,
      messageNotInflight,
      overLimit,
      purgeQueueInProgress,
      queueDeletedRecently,
      queueDoesNotExist,
      queueNameExists,
      receiptHandleIsInvalid,
      requestThrottled,
      tooManyEntriesInBatchRequest,
      unsupportedOperation,
    ]
  }
}
