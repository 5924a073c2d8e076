extension RootOnlyTasks {
  /// Policies that lock everybody out.
  static let recovery: [RootOnlyTask] = [
    RootOnlyTask(
      "unlock-bucket", "repair an S3 bucket policy that locks everybody out", .recovery, .session,
      api: "s3:PutBucketPolicy, s3:DeleteBucketPolicy",
      replacement:
        "in members a central root session; elsewhere the root user, whom no bucket policy can stop",
      session: .unlockBucket,
      prepare: [
        "the bucket's name and account",
        "the feature RootSessions",
      ],
      procedure: [
        "`rootlatch unlock bucket NAME --account ACCOUNT --reason …` saves the policy, shows who is "
          + "locked out, and proposes a repair",
        "management or standalone account: sign in as root, S3, the bucket, Permissions, Bucket "
          + "policy",
      ]),
    RootOnlyTask(
      "unlock-queue", "repair an SQS queue policy that locks everybody out", .recovery, .session,
      api: "sqs:SetQueueAttributes",
      replacement: "in members a central root session; elsewhere the root user",
      session: .unlockQueue,
      prepare: [
        "the queue's URL, or its name and Region",
        "the feature RootSessions",
      ],
      procedure: [
        "`rootlatch unlock queue URL --account ACCOUNT --reason …` saves the policy, shows who is "
          + "locked out, and proposes a repair",
        "it takes up to a minute until a changed queue policy is in force",
      ]),
    RootOnlyTask(
      "unlock-key", "recover a KMS key that nobody can manage", .recovery, .support,
      api: nil,
      replacement: "AWS Support, after a call to the registered phone of the root user",
      prepare: [
        "the key's ARN",
        "the phone number of the account, up to date",
        "a root user who can answer the phone",
      ],
      procedure: [
        "open a case with AWS Support as any administrator",
        "Support calls the phone of the root user and asks for the code that it puts into the case",
        "check new key policies before they are put: `rootlatch preflight`",
      ]),
    RootOnlyTask(
      "restore-iam-admin", "restore permissions after the only administrator locked themself out", .recovery,
      .root,
      api: "iam:AttachUserPolicy, iam:PutUserPolicy and others",
      replacement: "in members made by Organizations the role OrganizationAccountAccessRole; elsewhere root",
      prepare: [
        "the role OrganizationAccountAccessRole in members, before it is needed",
        "the root mailbox and, if one is registered, root's MFA device",
        "in a member without root password: `rootlatch recover ACCOUNT --reason …` first, and "
          + "`rootlatch recover close` after",
      ],
      procedure: [
        "members: assume OrganizationAccountAccessRole from the management account",
        "otherwise sign in as root and attach AdministratorAccess to an IAM user or role",
      ]),
  ]
}
