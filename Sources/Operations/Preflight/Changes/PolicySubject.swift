public import IAMPolicy

/// What a policy is put on, as preflight tells them apart.
public enum PolicySubject: String, Sendable, Hashable, CaseIterable {
  /// An S3 bucket.
  case bucket
  /// An SQS queue.
  case queue
  /// A KMS key.
  case key
  /// Member accounts, as a service control policy.
  case serviceControl = "scp"
  /// The resources of member accounts, as a resource control policy.
  case resourceControl = "rcp"
  /// A user, group or role.
  case identity

  /// How the policy is read.
  public var policyKind: PolicyKind {
    switch self {
    case .bucket, .queue, .key: .resource
    case .serviceControl: .serviceControl
    case .resourceControl: .resourceControl
    case .identity: .identity
    }
  }

  /// What people call such a policy.
  public var name: String {
    switch self {
    case .bucket: "bucket policy"
    case .queue: "queue policy"
    case .key: "key policy"
    case .serviceControl: "service control policy"
    case .resourceControl: "resource control policy"
    case .identity: "identity-based policy"
    }
  }

  /// The length AWS allows.
  var limits: PolicyLimits {
    switch self {
    case .bucket: .bucket
    case .queue, .key: .key
    case .serviceControl, .resourceControl: .organization
    case .identity: .managed
    }
  }

  /// The calls that take such a policy back, any of which is enough, in AWS's spelling.
  var undoing: [String] {
    switch self {
    case .bucket: ["s3:PutBucketPolicy", "s3:DeleteBucketPolicy"]
    case .queue: ["sqs:SetQueueAttributes", "sqs:RemovePermission"]
    case .key: ["kms:PutKeyPolicy"]
    case .serviceControl, .resourceControl, .identity: []
    }
  }

  /// The task that lets a root session take it back; nil where there is none.
  var rootTask: RootTask? {
    switch self {
    case .bucket: .unlockBucket
    case .queue: .unlockQueue
    default: nil
    }
  }

  /// The condition keys, in lower case, that the calls which take it back carry beside the global ones.
  ///
  /// Source: Service Authorization Reference, "Actions, resources, and condition keys".
  var requestKeys: Set<String> {
    switch self {
    case .bucket: ["s3:x-amz-content-sha256"]
    case .key: ["kms:bypasspolicylockoutsafetycheck"]
    default: []
    }
  }
}
