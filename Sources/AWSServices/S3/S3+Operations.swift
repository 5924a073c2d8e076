public import AWSWire

extension S3 {
  /// The operations of Amazon S3 that both sides speak.
  public static let operations: [any Operation.Type] = [
    CreateBucket.self,
    DeleteBucket.self,
    HeadBucket.self,
    ListBuckets.self,
    GetBucketLocation.self,
    GetBucketPolicy.self,
    PutBucketPolicy.self,
    DeleteBucketPolicy.self,
    GetBucketPolicyStatus.self,
    GetPublicAccessBlock.self,
    PutPublicAccessBlock.self,
    DeletePublicAccessBlock.self,
    GetBucketVersioning.self,
    PutBucketVersioning.self,
    GetBucketAcl.self,
    GetBucketOwnershipControls.self,
    GetObjectLockConfiguration.self,
    GetBucketNotificationConfiguration.self,
    PutBucketNotificationConfiguration.self,
    PutObject.self,
    GetObject.self,
    HeadObject.self,
    DeleteObject.self,
    PutObjectRetention.self,
    ListObjects.self,
    ListObjectsV2.self,
  ]
}
