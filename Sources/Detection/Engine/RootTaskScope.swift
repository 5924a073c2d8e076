internal import CloudTrail
internal import Identity

/// What a root session may do by its task policy, in the names of records.
///
/// Source: the five AWS managed policies under `arn:aws:iam::aws:policy/root-task/`; STS answers
/// GetCallerIdentity whatever a policy says.
enum RootTaskScope {
  /// The day before which there was no AssumeRoot, 14 November 2024.
  static let beginning = Timestamp(seconds: 1_731_542_400)

  private static let reading: Set<String> = [
    "iam:ListAccessKeys", "iam:ListSigningCertificates", "iam:GetLoginProfile", "iam:ListMFADevices",
    "iam:GetUser", "iam:GetAccessKeyLastUsed",
  ]

  private static let always: Set<String> = ["sts:GetCallerIdentity"]

  private static let tasks: [String: Set<String>] = [
    "IAMAuditRootUserCredentials": reading.union(["iam:GetAccountSummary"]),
    "IAMCreateRootUserPassword": ["iam:CreateLoginProfile", "iam:GetLoginProfile"],
    "IAMDeleteRootUserCredentials": reading.union([
      "iam:DeleteAccessKey", "iam:DeleteSigningCertificate", "iam:DeleteLoginProfile",
      "iam:DeactivateMFADevice", "iam:DeleteVirtualMFADevice",
    ]),
    "S3UnlockBucketPolicy": [
      "s3:DeleteBucketPolicy", "s3:PutBucketPolicy", "s3:GetBucketPolicy", "s3:ListBuckets",
      "s3:ListAllMyBuckets",
    ],
    "SQSUnlockQueuePolicy": [
      "sqs:SetQueueAttributes", "sqs:GetQueueAttributes", "sqs:ListQueues", "sqs:GetQueueUrl",
    ],
  ]

  /// What a task is for, in plain words.
  static func purpose(of task: String) -> String {
    switch task {
    case "IAMAuditRootUserCredentials": "to look at root's credentials"
    case "IAMCreateRootUserPassword": "to let root recover its password"
    case "IAMDeleteRootUserCredentials": "to delete root's credentials"
    case "S3UnlockBucketPolicy": "to repair a bucket policy"
    case "SQSUnlockQueuePolicy": "to repair a queue policy"
    default: "for the task \(task)"
    }
  }

  /// The operations of a session that its task does not cover; nil where the task is not known.
  static func strays(_ actions: some Sequence<String>, from task: String) -> [String]? {
    guard let allowed = tasks[task] else { return nil }
    return actions.filter { !allowed.contains($0) && !always.contains($0) && $0 != "sts:AssumeRoot" }
  }

  /// Whether all of the operations could belong to a root session of some task.
  static func couldBeTask(_ actions: some Collection<String>) -> Bool {
    tasks.keys.contains { strays(actions, from: $0)?.isEmpty == true }
  }
}
