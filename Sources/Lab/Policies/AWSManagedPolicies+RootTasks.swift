extension AWSManagedPolicies {
  /// The five task policies of AssumeRoot, literally as AWS serves them (version v1, recorded 2026-09-11).
  ///
  /// They contain no Allow: root's implicit allow supplies it, and whatever they do not list is denied.
  static let rootTasks: [Entry] = [
    Entry(
      name: "IAMAuditRootUserCredentials", path: "/root-task/", id: "ANPAZKAPJZG4BDSCREYVS",
      summary:
        "This policy provides permissions to audit the root user credential status of a member account.",
      createdAt: moment("2024-11-06T22:27:58Z"),
      document: """
        {"Version":"2012-10-17","Statement":[\
        {"Sid":"DenyAllOtherActionsOnAnyResource","Effect":"Deny","NotAction":["iam:ListAccessKeys",\
        "iam:ListSigningCertificates","iam:GetLoginProfile","iam:ListMFADevices","iam:GetAccountSummary",\
        "iam:GetUser","iam:GetAccessKeyLastUsed"],"Resource":"*"},\
        {"Sid":"DenyAuditingCredentialsOnNonRootUserResource","Effect":"Deny","Action":["iam:ListAccessKeys",\
        "iam:ListSigningCertificates","iam:GetLoginProfile","iam:ListMFADevices","iam:GetUser",\
        "iam:GetAccessKeyLastUsed"],"NotResource":"arn:aws:iam::*:root"}]}
        """),
    Entry(
      name: "IAMCreateRootUserPassword", path: "/root-task/", id: "ANPAZKAPJZG4OEGTN7YT5",
      summary: "This policy provides  permissions to create a root user login profile. ",
      createdAt: moment("2024-11-06T22:32:59Z"),
      document: """
        {"Version":"2012-10-17","Statement":[\
        {"Sid":"DenyAllOtherActionsOnAnyResource","Effect":"Deny","NotAction":["iam:CreateLoginProfile",\
        "iam:GetLoginProfile"],"Resource":"*"},\
        {"Sid":"DenyCreatingPasswordOnNonRootUserResource","Effect":"Deny","Action":["iam:CreateLoginProfile",\
        "iam:GetLoginProfile"],"NotResource":"arn:aws:iam::*:root"}]}
        """),
    Entry(
      name: "IAMDeleteRootUserCredentials", path: "/root-task/", id: "ANPAZKAPJZG4CX73XKORQ",
      summary: "This policy provides permissions to delete root user credentials.",
      createdAt: moment("2024-11-06T22:47:58Z"),
      document: """
        {"Version":"2012-10-17","Statement":[\
        {"Sid":"DenyAllOtherActionsOnAnyResource","Effect":"Deny","NotAction":[\(deleteActions)],"Resource":"*"},\
        {"Sid":"DenyDeletingRootUserCredentialsOnNonRootUserResource","Effect":"Deny","Action":[\(deleteActions)],\
        "NotResource":"arn:aws:iam::*:root"}]}
        """),
    Entry(
      name: "S3UnlockBucketPolicy", path: "/root-task/", id: "ANPAZKAPJZG4OALTIPZOF",
      summary: "This policy provides permissions to view, update, or delete an Amazon S3 bucket policy.",
      createdAt: moment("2024-11-06T21:55:56Z"),
      document: """
        {"Version":"2012-10-17","Statement":[\
        {"Sid":"DenyAllOtherActionsOnAnyResource","Effect":"Deny","NotAction":["s3:DeleteBucketPolicy",\
        "s3:PutBucketPolicy","s3:GetBucketPolicy","s3:ListAllMyBuckets"],"Resource":"*"},\
        {"Sid":"DenyManagingBucketPolicyForNonRootCallers","Effect":"Deny","Action":["s3:DeleteBucketPolicy",\
        "s3:PutBucketPolicy","s3:GetBucketPolicy","s3:ListAllMyBuckets"],"Resource":"*",\
        "Condition":{"StringNotLike":{"aws:PrincipalArn":"arn:aws:iam::*:root"}}}]}
        """),
    Entry(
      name: "SQSUnlockQueuePolicy", path: "/root-task/", id: "ANPAZKAPJZG4HPZI4FDUV",
      summary: "This policy provides permissions to view, update, or delete an Amazon SQS queue policy.",
      createdAt: moment("2024-11-06T21:51:02Z"),
      document: """
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
}
