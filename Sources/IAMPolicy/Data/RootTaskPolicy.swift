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

  private init(_ name: String, _ text: String) {
    self.name = name
    self.text = text
    document = try? PolicyDocument(parsing: text, as: .task)
  }

  /// The ARN in the commercial partition.
  public var arn: String { "arn:aws:iam::aws:policy/root-task/\(name)" }

  /// All of them, in the order of their names.
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

  /// The one with a name.
  public static func named(_ name: String) -> RootTaskPolicy? { all.first { $0.name == name } }
}
