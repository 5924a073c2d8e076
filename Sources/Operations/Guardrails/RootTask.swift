/// The tasks that a root session can be opened for.
///
/// Source: the five AWS managed policies under `arn:aws:iam::aws:policy/root-task/`.
public enum RootTask: String, Hashable, Sendable, CaseIterable {
  /// Look at root's credentials.
  case audit = "IAMAuditRootUserCredentials"
  /// Delete root's credentials.
  case delete = "IAMDeleteRootUserCredentials"
  /// Let root recover its password.
  case recover = "IAMCreateRootUserPassword"
  /// Repair a bucket policy that locks everybody out.
  case unlockBucket = "S3UnlockBucketPolicy"
  /// Repair a queue policy that locks everybody out.
  case unlockQueue = "SQSUnlockQueuePolicy"
}
