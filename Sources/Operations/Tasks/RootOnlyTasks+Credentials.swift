extension RootOnlyTasks {
  /// Root's own credentials.
  static let credentials: [RootOnlyTask] = [
    RootOnlyTask(
      "delete-access-key", "delete a root access key", .credentials, .session,
      api: "iam:DeleteAccessKey",
      replacement: "in members a central root session; elsewhere the root user itself",
      session: .delete,
      prepare: [
        "what uses the key: `rootlatch audit` shows its last service and Region",
        "a role for whatever uses it",
      ],
      procedure: [
        "move what uses the key to a role, and wait until the last use stays in the past",
        "members: `rootlatch plan` and `rootlatch apply`, or `rootlatch session --account ACCOUNT "
          + "--task delete --reason … -- aws iam delete-access-key --access-key-id ID`",
        "management or standalone account: sign in as root, Security credentials, Access keys, "
          + "Deactivate, then Delete",
        "run `rootlatch audit` again",
      ]),
    RootOnlyTask(
      "create-access-key", "create a root access key", .credentials, .never,
      api: "iam:CreateAccessKey",
      replacement:
        "nothing: use a role or an IAM user; S3 MFA delete, which needs root credentials, works with "
        + "those of `aws login` as root",
      prepare: [
        "a role that may do what the key is wanted for"
      ],
      procedure: [
        "do not: a root access key can do everything and cannot be restricted in its own account",
        "for the few calls that take root credentials see `s3-mfa-delete`",
      ]),
    RootOnlyTask(
      "change-root-password", "set or change the root password", .credentials, .root,
      api: nil,
      replacement: "in members no root password is needed: delete it; if one is needed after all, reopen "
        + "recovery",
      session: .recover,
      prepare: [
        "access to the root mailbox",
        "an MFA device to register at once",
      ],
      procedure: [
        "members: `rootlatch recover ACCOUNT --reason …` opens the way, if recovery was closed",
        "at https://console.aws.amazon.com/ choose Root user, then \"Forgot password\", and follow "
          + "the mail",
        "register an MFA device at the first sign-in",
        "members: delete the password afterwards with `rootlatch recover close ACCOUNT --reason …`",
      ]),
    RootOnlyTask(
      "delete-root-password", "delete a root password", .credentials, .session,
      api: "iam:DeleteLoginProfile",
      replacement: "in members a central root session; the management account must keep its password",
      session: .delete,
      prepare: [
        "the root access keys, certificates and MFA devices of the account: `rootlatch audit`"
      ],
      procedure: [
        "`rootlatch plan` and `rootlatch apply`, which take the credentials in the safe order",
        "or `rootlatch recover close ACCOUNT --reason …` for the password alone",
      ]),
    RootOnlyTask(
      "reopen-recovery", "let a member recover its root password", .credentials, .session,
      api: "iam:CreateLoginProfile",
      replacement: "a central root session",
      session: .recover,
      prepare: [
        "the person who reads the root mailbox"
      ],
      procedure: [
        "`rootlatch recover ACCOUNT --reason …`: no mail is sent and no password is set",
        "that person uses \"Forgot password\" at sign-in",
        "`rootlatch recover close ACCOUNT --reason …` when it is done",
      ]),
    RootOnlyTask(
      "root-mfa", "add an MFA device to the root user", .credentials, .root,
      api: nil,
      replacement: "in members delete the root credentials instead: without a password there is nothing to "
        + "protect",
      prepare: [
        "two passkeys or security keys, kept apart",
        "the root mailbox and, if one is registered, root's MFA device",
        "in a member without root password: `rootlatch recover ACCOUNT --reason …` first, and "
          + "`rootlatch recover close` after",
      ],
      procedure: [
        "sign in as root",
        "Security credentials, Multi-factor authentication, Assign MFA device",
        "register a second device: a root user may have eight",
        "`rootlatch audit` shows what protects each root user",
      ]),
    RootOnlyTask(
      "remove-root-mfa", "remove an MFA device from the root user", .credentials, .session,
      api: "iam:DeactivateMFADevice",
      replacement: "in members a central root session; elsewhere the root user itself",
      session: .delete,
      prepare: [
        "make sure that no root password is left: a password without MFA is worse than both"
      ],
      procedure: [
        "members: `rootlatch plan` and `rootlatch apply`, which delete the password first",
        "a lost device of the management account: at sign-in choose \"Troubleshoot MFA\"; it takes "
          + "the root mailbox and the registered phone",
      ]),
    RootOnlyTask(
      "delete-signing-certificate", "delete a root X.509 signing certificate", .credentials, .session,
      api: "iam:DeleteSigningCertificate",
      replacement: "in members a central root session; elsewhere the root user itself",
      session: .delete,
      prepare: [
        "nothing should need it: only the SOAP interface of Amazon EC2, which is gone, did"
      ],
      procedure: [
        "`rootlatch plan` and `rootlatch apply`, or `rootlatch session --account ACCOUNT --task "
          + "delete --reason … -- aws iam delete-signing-certificate --certificate-id ID`"
      ]),
    RootOnlyTask(
      "audit-root", "look at the credentials of a root user", .credentials, .session,
      api: "iam:ListAccessKeys, iam:GetLoginProfile, iam:ListMFADevices and others",
      replacement:
        "in members a central root session; in one's own account GetAccountSummary and the credential "
        + "report",
      session: .audit,
      prepare: [
        "the feature RootCredentialsManagement"
      ],
      procedure: [
        "`rootlatch audit`"
      ]),
  ]
}
