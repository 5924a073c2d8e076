extension RootOnlyTasks {
  /// Bills and taxes.
  static let billing: [RootOnlyTask] = [
    RootOnlyTask(
      "iam-access-to-billing", "let IAM principals see bills", .billing, .root,
      api: nil,
      replacement:
        "for new members the parameter IamUserAccessToBilling of organizations:CreateAccount, which "
        + "is ALLOW unless you say otherwise",
      prepare: [
        "the root mailbox and, if one is registered, root's MFA device",
        "in a member without root password: `rootlatch recover ACCOUNT --reason …` first, and "
          + "`rootlatch recover close` after",
      ],
      procedure: [
        "sign in as root of the account",
        "Account, IAM user and role access to Billing information, Edit, Activate",
        "policies then decide who sees what",
      ]),
    RootOnlyTask(
      "tax-invoices", "see certain tax invoices", .billing, .root,
      api: nil,
      replacement:
        "invoices of AWS Europe: an IAM principal with billing permissions; those of AWS Inc. and AWS "
        + "India: root",
      prepare: [
        "the root mailbox and, if one is registered, root's MFA device",
        "in a member without root password: `rootlatch recover ACCOUNT --reason …` first, and "
          + "`rootlatch recover close` after",
      ],
      procedure: [
        "sign in as root",
        "Billing and Cost Management, Bills, Tax invoices",
      ]),
    RootOnlyTask(
      "support-plan", "change the support plan", .billing, .principal,
      api: "support plans in the console (supportplans:*)",
      replacement: "a principal with supportplans:StartSupportPlanUpdate; older lists name root",
      prepare: [
        "a policy with supportplans:*"
      ],
      procedure: [
        "AWS Support Plans in the console, Change plan"
      ]),
    RootOnlyTask(
      "reserved-instance-seller", "register as a seller in the Reserved Instance Marketplace", .billing,
      .root,
      api: nil,
      replacement: "nothing; once registered, IAM principals sell",
      prepare: [
        "the root mailbox and, if one is registered, root's MFA device",
        "in a member without root password: `rootlatch recover ACCOUNT --reason …` first, and "
          + "`rootlatch recover close` after",
        "a bank account in the United States, and tax details",
      ],
      procedure: [
        "sign in as root",
        "https://aws.amazon.com/ec2/ri/seller-registration/",
      ]),
  ]
}
