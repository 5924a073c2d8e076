extension RootOnlyTasks {
  /// The account itself.
  static let account: [RootOnlyTask] = [
    RootOnlyTask(
      "change-root-email-member", "change the root mail address of a member account", .account, .principal,
      api: "account:StartPrimaryEmailUpdate, account:AcceptPrimaryEmailUpdate",
      replacement: "a principal of the management account, or of the delegated administrator for Account "
        + "Management",
      prepare: [
        "an organization with all features and trusted access for account.amazonaws.com",
        "access to the new mailbox: a code of six characters goes there and lives for a day",
      ],
      procedure: [
        "aws account start-primary-email-update --account-id ID --primary-email NEW",
        "read the code in the new mailbox",
        "aws account accept-primary-email-update --account-id ID --primary-email NEW --otp CODE",
        "the change can take hours to show everywhere; password and MFA stay as they are",
      ]),
    RootOnlyTask(
      "change-root-email", "change the root mail address of a management or standalone account", .account,
      .root,
      api: nil,
      replacement: "nothing",
      prepare: [
        "the root mailbox and, if one is registered, root's MFA device",
        "access to the new mailbox",
      ],
      procedure: [
        "sign in as root",
        "Account, Account details, Actions, Update email address",
        "confirm with the code in the new mailbox",
      ]),
    RootOnlyTask(
      "change-account-name", "change the account's name", .account, .principal,
      api: "account:PutAccountName",
      replacement: "a principal with account:PutAccountName; for members one of the management account",
      prepare: [
        "trusted access for account.amazonaws.com, to do it centrally"
      ],
      procedure: [
        "aws account put-account-name --account-name NAME [--account-id ID]"
      ]),
    RootOnlyTask(
      "change-contacts", "change the contact, the alternate contacts, Regions or currency", .account,
      .principal,
      api: "account:PutContactInformation, account:PutAlternateContact, account:EnableRegion",
      replacement: "a principal with those permissions; for members one of the management account",
      prepare: [
        "trusted access for account.amazonaws.com, to do it centrally"
      ],
      procedure: [
        "aws account put-alternate-contact --alternate-contact-type SECURITY --name … --title … "
          + "--email-address … --phone-number … [--account-id ID]"
      ]),
    RootOnlyTask(
      "close-member-account", "close a member account", .account, .principal,
      api: "organizations:CloseAccount",
      replacement: "a principal of the management account",
      prepare: [
        "what is still running there",
        "the quota within 30 days: 250 accounts or 20 per cent of the members, whichever is more, and "
          + "1,000 at the most",
      ],
      procedure: [
        "aws organizations close-account --account-id ID",
        "the account is PENDING_CLOSURE, then SUSPENDED; AWS Support reopens it for 90 days",
      ]),
    RootOnlyTask(
      "close-account", "close a management or standalone account", .account, .root,
      api: nil,
      replacement: "nothing",
      prepare: [
        "the root mailbox and, if one is registered, root's MFA device",
        "for a management account: all members are closed or gone",
      ],
      procedure: [
        "sign in as root",
        "Account, Close account, and type the account's id",
      ]),
    RootOnlyTask(
      "leave-organization", "take an account out of its organization", .account, .principal,
      api: "organizations:RemoveAccountFromOrganization, organizations:LeaveOrganization",
      replacement: "a principal of the management account, or of the member",
      prepare: [
        "a way to sign in afterwards: `rootlatch recover ACCOUNT --reason …`, because a member made "
          + "by Organizations has no root password",
        "payment details in the account",
      ],
      procedure: [
        "reopen recovery, set a root password and MFA",
        "aws organizations remove-account-from-organization --account-id ID",
      ]),
    RootOnlyTask(
      "govcloud-account", "sign up for AWS GovCloud (US)", .account, .principal,
      api: "organizations:CreateGovCloudAccount",
      replacement:
        "a principal of the management account of an organization in the commercial Regions; without "
        + "an organization root and AWS Support",
      prepare: [
        "an account in good standing that is eligible for GovCloud"
      ],
      procedure: [
        "aws organizations create-gov-cloud-account --account-name NAME --email ADDRESS",
        "it makes two linked accounts; the role named OrganizationAccountAccessRole lets you in",
      ]),
    RootOnlyTask(
      "govcloud-root-keys", "get root access keys of a GovCloud account", .account, .support,
      api: nil,
      replacement: "IAM users and roles of the GovCloud account",
      prepare: [
        "a reason that no IAM principal covers"
      ],
      procedure: [
        "open a case with AWS Support from the linked commercial account"
      ]),
  ]
}
