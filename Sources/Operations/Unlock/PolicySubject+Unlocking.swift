extension PolicySubject {
  /// Calls that people make every day, with what stands behind the resource's ARN; those that undo a policy first.
  var everydayActions: [(action: String, suffix: String)] {
    switch self {
    case .bucket:
      [
        ("s3:GetBucketPolicy", ""), ("s3:PutBucketPolicy", ""), ("s3:DeleteBucketPolicy", ""),
        ("s3:ListBucket", ""), ("s3:GetObject", "/any-key"), ("s3:PutObject", "/any-key"),
        ("s3:DeleteObject", "/any-key"), ("s3:DeleteBucket", ""),
      ]
    case .queue:
      [
        ("sqs:GetQueueAttributes", ""), ("sqs:SetQueueAttributes", ""), ("sqs:RemovePermission", ""),
        ("sqs:SendMessage", ""), ("sqs:ReceiveMessage", ""), ("sqs:DeleteMessage", ""),
        ("sqs:PurgeQueue", ""), ("sqs:DeleteQueue", ""),
      ]
    default: []
    }
  }

  /// The calls that a repaired policy leaves to the account: looking at the policy, and changing it.
  var managing: [String] {
    switch self {
    case .bucket: ["s3:GetBucketPolicy", "s3:PutBucketPolicy", "s3:DeleteBucketPolicy"]
    case .queue: ["sqs:GetQueueAttributes", "sqs:SetQueueAttributes"]
    default: []
    }
  }
}
