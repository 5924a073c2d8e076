internal import Identity

extension Consequence {
  /// What remains for every task that goes with root's credentials.
  private static let reopen =
    "reopen password recovery of the account, do it as root, and lock it again"

  /// What cannot be done any more in accounts whose root has no credentials.
  ///
  /// Source: IAM User Guide, "Tasks that require root user credentials".
  static func ofLockDown(_ accounts: [AccountPlan], _ audit: Audit) -> [Consequence] {
    guard !accounts.isEmpty else { return [] }
    return [
      keysInUse(accounts), signIns(accounts),
      Consequence(
        id: "s3-mfa-delete", title: "buckets with MFA Delete: versions deleted, MFA Delete switched off",
        remedy: "switch MFA Delete off before the MFA device goes; afterwards: " + reopen,
        state: .notReadable,
        detail: "no root session may read buckets: in each account, as an administrator, aws s3api "
          + "get-bucket-versioning --bucket NAME for each bucket, and look for `MFADelete`"),
      Consequence(
        id: "iam-lockout", title: "the last IAM administrator locked out by a policy of IAM",
        remedy:
          "the management account's role in the account, such as OrganizationAccountAccessRole; without "
          + "it: " + reopen, state: .notReadable,
        detail: "see that such a role exists in each account before the password goes"),
      Consequence(
        id: "billing-access", title: "IAM access to Billing switched on", remedy: reopen, state: .notReadable,
        detail: "on by default in accounts that the organization created; look at those that were invited"),
      Consequence(
        id: "kms-unmanageable-key", title: "a KMS key whose policy names nobody any more",
        remedy: "AWS Support calls the phone number of root: keep it right in every account", state: .always,
        detail: "AWS confirms by phone, not by password"),
      Consequence(
        id: "tax-invoices", title: "some tax invoices, and payments that only root may make", remedy: reopen,
        state: .always, detail: "invoices of AWS Inc. and AISPL"),
      Consequence(
        id: "ri-marketplace", title: "registration as a seller of Reserved Instances", remedy: reopen,
        state: .always, detail: "EC2 Reserved Instance Marketplace"),
      Consequence(
        id: "cloudfront-key-pairs", title: "CloudFront key pairs of root",
        remedy: "use key groups, which need no root", state: .notReadable,
        detail: "no call lists them: Security credentials of root shows them, as long as root can sign in"),
    ]
  }

  private static func keysInUse(_ accounts: [AccountPlan]) -> Consequence {
    let keys = accounts.flatMap { plan in
      plan.credentials.filter { $0.kind == .accessKey && $0.lastUsedAt != nil }.map { key in
        "\(plan.account.name) \(key.id ?? ""): \(key.detail)"
      }
    }
    return Consequence(
      id: "keys-in-use", title: "programs that sign with a root access key",
      remedy: "move them to a role before; a deleted key does not come back",
      state: keys.isEmpty ? .clear : .concerned,
      detail: keys.isEmpty ? "no key that goes was ever used" : keys.joined(separator: "; "))
  }

  private static func signIns(_ accounts: [AccountPlan]) -> Consequence {
    let used = accounts.compactMap { plan -> String? in
      guard let use = plan.credentials.first(where: { $0.kind == .password })?.lastUsedAt else { return nil }
      return "\(plan.account.name) on \(use.day)"
    }
    return Consequence(
      id: "root-sign-ins", title: "people who sign in as root", remedy: "give them a role for what they do",
      state: used.isEmpty ? .clear : .concerned,
      detail: used.isEmpty ? "no password that goes was ever used" : "last: " + used.joined(separator: ", "))
  }

  /// What a reversal opens.
  static let ofReversal: [Consequence] = [
    Consequence(
      id: "central-deletion", title: "root credentials can no longer be audited or deleted centrally",
      remedy: "enable central management again: rootlatch plan", state: .always,
      detail: "what is found later has to be removed by signing in as root of each account"),
    Consequence(
      id: "recovery-by-mail", title: "whoever reads a root mailbox can ask for a new root password",
      remedy:
        "guard the mailboxes and phone numbers of all accounts, and enable MFA where a password returns",
      state: .always, detail: "deleted passwords, keys and MFA devices do not come back by themselves"),
    Consequence(
      id: "long-lived-root", title: "root users are no longer kept from acting",
      remedy: "keep another policy",
      state: .always, detail: "members only: no policy binds the management account"),
    Consequence(
      id: "no-unlock", title: "locked buckets and queues need a sign-in as root",
      remedy: "enable root sessions again", state: .always, detail: "S3 and SQS policies that deny everybody"),
  ]
}
