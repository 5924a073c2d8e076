public import AWSWire

extension S3 {
  /// The errors that the model of Amazon S3 lists for these operations.
  public enum Errors {
    /// `BucketAlreadyExists`, status 409.
    public static let bucketAlreadyExists = ErrorModel("BucketAlreadyExists", status: 409)

    /// `BucketAlreadyOwnedByYou`, status 409.
    public static let bucketAlreadyOwnedByYou = ErrorModel("BucketAlreadyOwnedByYou", status: 409)

    /// `EncryptionTypeMismatch`, status 400.
    public static let encryptionTypeMismatch = ErrorModel("EncryptionTypeMismatch")

    /// `InvalidObjectState`, status 403.
    public static let invalidObjectState = ErrorModel("InvalidObjectState", status: 403)

    /// `InvalidRequest`, status 400.
    public static let invalidRequest = ErrorModel("InvalidRequest")

    /// `InvalidWriteOffset`, status 400.
    public static let invalidWriteOffset = ErrorModel("InvalidWriteOffset")

    /// `NoSuchBucket`, status 404.
    public static let noSuchBucket = ErrorModel("NoSuchBucket", status: 404)

    /// `NoSuchKey`, status 404.
    public static let noSuchKey = ErrorModel("NoSuchKey", status: 404)

    /// `TooManyParts`, status 400.
    public static let tooManyParts = ErrorModel("TooManyParts")

    /// All of them.
    public static let all: [ErrorModel] = [
      bucketAlreadyExists,
      bucketAlreadyOwnedByYou,
      encryptionTypeMismatch,
      invalidObjectState,
      invalidRequest,
      invalidWriteOffset,
      noSuchBucket,
      noSuchKey,
      tooManyParts,
    ]
  }
}
