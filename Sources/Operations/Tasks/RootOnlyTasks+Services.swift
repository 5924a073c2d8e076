extension RootOnlyTasks {
  /// Settings of single services.
  static let services: [RootOnlyTask] = [
    RootOnlyTask(
      "s3-mfa-delete", "turn on MFA delete for a bucket", .services, .root,
      api: "s3:PutBucketVersioning with x-amz-mfa",
      replacement:
        "S3 Object Lock and a service control policy that denies s3:DeleteObjectVersion do without "
        + "root",
      prepare: [
        "root's MFA device: its serial number and a code",
        "temporary root credentials, such as those of `aws login` as root: the console cannot do it",
        "in a member without root password: `rootlatch recover ACCOUNT --reason …` first, and "
          + "`rootlatch recover close` after",
      ],
      procedure: [
        "aws s3api put-bucket-versioning --bucket NAME --versioning-configuration "
          + "Status=Enabled,MFADelete=Enabled --mfa \"SERIAL CODE\""
      ]),
    RootOnlyTask(
      "cloudfront-key-pair", "create a CloudFront key pair", .services, .never,
      api: nil,
      replacement: "key groups with public keys: cloudfront:CreatePublicKey and cloudfront:CreateKeyGroup",
      prepare: [
        "a pair of RSA keys that you made yourself"
      ],
      procedure: [
        "aws cloudfront create-public-key, then create-key-group, and name the group as the trusted "
          + "signer of the behaviour",
        "old pairs show only to root in the console, Security credentials: delete them there",
      ]),
    RootOnlyTask(
      "mturk-link", "link the account to a Mechanical Turk requester", .services, .root,
      api: nil,
      replacement: "nothing; once linked, IAM principals use it",
      prepare: [
        "the root mailbox and, if one is registered, root's MFA device",
        "in a member without root password: `rootlatch recover ACCOUNT --reason …` first, and "
          + "`rootlatch recover close` after",
      ],
      procedure: [
        "sign in as root at https://requester.mturk.com/developer and link the account"
      ]),
    RootOnlyTask(
      "ecs-fargate-retirement", "set how long ECS waits before it retires Fargate tasks", .services, .root,
      api: "ecs:PutAccountSetting fargateTaskRetirementWaitPeriod",
      replacement: "ecs:PutAccountSettingDefault sets it for every principal; for the setting of root itself "
        + "root must call",
      prepare: [
        "the wait: 0, 7 or 14 days"
      ],
      procedure: [
        "aws ecs put-account-setting-default --name fargateTaskRetirementWaitPeriod --value 14",
        "where AWS asks for root: with credentials of root, aws ecs put-account-setting --name "
          + "fargateTaskRetirementWaitPeriod --value 14",
      ]),
    RootOnlyTask(
      "ec2-id-format", "change the id format of the root user", .services, .principal,
      api: "ec2:ModifyIdentityIdFormat",
      replacement:
        "a principal with ec2:ModifyIdentityIdFormat, naming root's ARN; long ids are the only ones "
        + "for years",
      prepare: [
        "nothing: there is no reason left"
      ],
      procedure: [
        "aws ec2 modify-identity-id-format --principal-arn arn:aws:iam::ACCOUNT:root --resource "
          + "RESOURCE --use-long-ids"
      ]),
  ]
}
