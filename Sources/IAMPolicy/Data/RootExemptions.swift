/// The actions with which the root user repairs a policy that locks everybody out.
enum RootExemptions {
  /// Denies of the bucket policy do not bind the bucket owner's root here.
  ///
  /// Source: Amazon S3 API reference, PutBucketPolicy, also for directory buckets and S3 on Outposts: only SCPs, RCPs
  /// and VPC endpoint policies do.
  static let bucketPolicyActions: Set<String> = [
    "s3:getbucketpolicy", "s3:putbucketpolicy", "s3:deletebucketpolicy",
    "s3express:getbucketpolicy", "s3express:putbucketpolicy", "s3express:deletebucketpolicy",
    "s3-outposts:getbucketpolicy", "s3-outposts:putbucketpolicy", "s3-outposts:deletebucketpolicy",
  ]

  /// Denies of the queue policy do not bind the queue owner's root here.
  ///
  /// Inferred from the task policy SQSUnlockQueuePolicy; IAM User Guide, "Tasks that require root user credentials".
  static let queuePolicyActions: Set<String> = ["sqs:getqueueattributes", "sqs:setqueueattributes"]
}
