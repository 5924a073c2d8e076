public import Identity

/// A task policy of `sts:AssumeRoot`: what a root session may do, all else being denied.
///
/// Source: the five AWS managed policies under `arn:aws:iam::aws:policy/root-task/`, version v1, recorded 2026-09-11.
/// They have no Allow: root's own full access supplies it.
public struct RootTaskPolicy: Sendable, Hashable {
  /// The name, such as `S3UnlockBucketPolicy`.
  public let name: String
  /// The text, as AWS serves it.
  public let text: String
  /// The document; nil only where the text would not parse.
  public let document: PolicyDocument?

  /// The partition whose ARNs it names.
  public let partition: Partition

  private init(_ name: String, _ text: String, in partition: Partition = .aws) {
    self.name = name
    self.text = text
    self.partition = partition
    document = try? PolicyDocument(parsing: text, as: .task)
  }

  /// The ARN.
  public var arn: String { "arn:\(partition):iam::aws:policy/root-task/\(name)" }

  /// All of them as they are in the commercial partition, in the order of their names.
  public static let all: [RootTaskPolicy] = [
    RootTaskPolicy(
      "IAMAuditRootUserCredentials",
      """
      {"Version":"2012-10-17","Statement":[\
      {"Sid":"DenyAllOtherActionsOnAnyResource","Effect":"Deny","NotAction":["iam:ListAccessKeys",\
      "iam:ListSigningCertificates","iam:GetLoginProfile","iam:ListMFADevices","iam:GetAccountSummary",\
      "iam:GetUser","iam:GetAccessKeyLastUsed"],"Resource":"*"},\
      {"Sid":"DenyAuditingCredentialsOnNonRootUserResource","Effect":"Deny","Action":["iam:ListAccessKeys",\
      "iam:ListSigningCertificates","iam:GetLoginProfile","iam:ListMFADevices","iam:GetUser",\
      "iam:GetAccessKeyLastUsed"],"NotResource":"arn:aws:iam::*:root"}]}
      """),
    RootTaskPolicy(
      "IAMCreateRootUserPassword",
      """
      {"Version":"2012-10-17","Statement":[\
      {"Sid":"DenyAllOtherActionsOnAnyResource","Effect":"Deny","NotAction":["iam:CreateLoginProfile",\
      "iam:GetLoginProfile"],"Resource":"*"},\
      {"Sid":"DenyCreatingPasswordOnNonRootUserResource","Effect":"Deny","Action":["iam:CreateLoginProfile",\
      "iam:GetLoginProfile"],"NotResource":"arn:aws:iam::*:root"}]}
      """),
    RootTaskPolicy(
      "IAMDeleteRootUserCredentials",
      """
      {"Version":"2012-10-17","Statement":[\
      {"Sid":"DenyAllOtherActionsOnAnyResource","Effect":"Deny","NotAction":[\(deleteActions)],"Resource":"*"},\
      {"Sid":"DenyDeletingRootUserCredentialsOnNonRootUserResource","Effect":"Deny","Action":[\(deleteActions)],\
      "NotResource":"arn:aws:iam::*:root"}]}
      """),
    RootTaskPolicy(
      "S3UnlockBucketPolicy",
      """
      {"Version":"2012-10-17","Statement":[\
      {"Sid":"DenyAllOtherActionsOnAnyResource","Effect":"Deny","NotAction":["s3:DeleteBucketPolicy",\
      "s3:PutBucketPolicy","s3:GetBucketPolicy","s3:ListAllMyBuckets"],"Resource":"*"},\
      {"Sid":"DenyManagingBucketPolicyForNonRootCallers","Effect":"Deny","Action":["s3:DeleteBucketPolicy",\
      "s3:PutBucketPolicy","s3:GetBucketPolicy","s3:ListAllMyBuckets"],"Resource":"*",\
      "Condition":{"StringNotLike":{"aws:PrincipalArn":"arn:aws:iam::*:root"}}}]}
      """),
    RootTaskPolicy(
      "SQSUnlockQueuePolicy",
      """
      {"Version":"2012-10-17","Statement":[\
      {"Sid":"DenyAllOtherActionsOnAnyResource","Effect":"Deny","NotAction":["sqs:SetQueueAttributes",\
      "sqs:GetQueueAttributes","sqs:ListQueues","sqs:GetQueueUrl"],"Resource":"*"},\
      {"Sid":"DenyGettingQueueAttributesOnNonOwnQueue","Effect":"Deny","Action":["sqs:GetQueueAttributes"],\
      "Resource":"arn:aws:sqs:*:*:*","Condition":{"StringNotEqualsIfExists":{"aws:ResourceAccount":\
      ["${aws:PrincipalAccount}"]}}},\
      {"Sid":"DenyActionsForNonRootUser","Effect":"Deny","Action":["sqs:SetQueueAttributes",\
      "sqs:GetQueueAttributes","sqs:ListQueues","sqs:GetQueueUrl"],"Resource":"*",\
      "Condition":{"StringNotLike":{"aws:PrincipalArn":"arn:aws:iam::*:root"}}}]}
      """),
  ]

  private static let deleteActions = """
    "iam:DeleteAccessKey","iam:DeleteSigningCertificate","iam:DeleteLoginProfile","iam:DeactivateMFADevice",\
    "iam:DeleteVirtualMFADevice","iam:ListAccessKeys","iam:ListSigningCertificates","iam:GetLoginProfile",\
    "iam:ListMFADevices","iam:GetUser","iam:GetAccessKeyLastUsed"
    """

  private static let elsewhere: [Partition: [RootTaskPolicy]] = {
    let partitions: [Partition] = [.china, .govCloud, .europeanSovereign, .iso, .isoB]
    return Dictionary(uniqueKeysWithValues: partitions.map { ($0, translated(to: $0)) })
  }()

  private static func translated(to partition: Partition) -> [RootTaskPolicy] {
    all.map {
      RootTaskPolicy($0.name, $0.text.replacing("\"arn:aws:", with: "\"arn:\(partition):"), in: partition)
    }
  }

  /// All of them as they are in a partition.
  public static func all(in partition: Partition) -> [RootTaskPolicy] {
    partition == .aws ? all : elsewhere[partition] ?? translated(to: partition)
  }

  /// The one with a name, as it is in a partition.
  public static func named(_ name: String, in partition: Partition = .aws) -> RootTaskPolicy? {
    all(in: partition).first { $0.name == name }
  }
}
