internal import CloudTrail
internal import Identity
internal import JSONTree

/// Root takes down what protects data, or what the organization forbids.
enum RootGuardLowered: Detection {
  private static let actions: Set<String> = [
    "backup:DeleteBackupVault", "backup:DeleteBackupVaultAccessPolicy",
    "backup:DeleteBackupVaultLockConfiguration", "ec2:DisableEbsEncryptionByDefault",
    "ec2:DisableImageBlockPublicAccess", "ec2:DisableSnapshotBlockPublicAccess",
    "ec2:EnableSerialConsoleAccess", "kms:DisableKey", "kms:ScheduleKeyDeletion",
    "organizations:DeletePolicy", "organizations:DetachPolicy", "organizations:DisablePolicyType",
    "organizations:UpdatePolicy", "s3:DeleteAccountPublicAccessBlock", "s3:DeleteBucketPublicAccessBlock",
  ]

  /// What may as well raise a guard: the parameters say.
  private static let settings: Set<String> = [
    "s3:PutAccountPublicAccessBlock", "s3:PutBucketPublicAccessBlock", "s3:PutBucketVersioning",
  ]

  static let recordNames = names(of: actions.union(settings))

  static let description = DetectionDescription(
    id: "root-guard-lowered", title: "root took down a guard", severity: .high,
    looksFor:
      "Calls of type Root that end the block of public access of an account or bucket, MFA delete or versioning, "
      + "encryption by default, keys, vaults of backups, or a policy of the organization.",
    why:
      "These guard against mistakes and against everybody else; MFA delete nobody but root can change. Taking them "
      + "down comes before taking data away.",
    falsePositives: "A change of settings that was announced; a key or policy that nothing uses any more.",
    firstSteps: [
      "put the guard up again; a key's deletion can be cancelled for 7 to 30 days",
      "ask the owner of root what it was for",
      "look for what was made public or deleted since",
    ],
    fields: ["eventSource", "eventName", "userIdentity.type", "requestParameters"],
    technique: .disabledTools)

  static func examine(_ story: Story, _ context: StoryContext) -> [Finding] {
    guard story.isPersonal else { return [] }
    let events = story.events.filter { event in
      event.actingService == nil
        && (event.isOne(of: actions) || event.isOne(of: settings) && lowers(event.parameters))
    }
    let what = Set(events.map(\.action)).sorted().joined(separator: ", ")
    return findings(
      events, done: "root took down what guards the account: \(what)",
      tried: "root tried to take down what guards the account: \(what)",
      next: "put the guard up again, and look for what was made public or deleted since")
  }

  /// Whether settings of public access or of versioning leave something open.
  private static func lowers(_ parameters: JSON) -> Bool {
    let access = parameters["PublicAccessBlockConfiguration"]
    let versioning = parameters["VersioningConfiguration"]
    let blocks = ["BlockPublicAcls", "IgnorePublicAcls", "BlockPublicPolicy", "RestrictPublicBuckets"]
    return blocks.contains { isOff(access?[$0]) } || isOff(versioning?["MfaDelete"])
      || versioning?["Status"]?.string == "Suspended"
  }

  private static func isOff(_ setting: JSON?) -> Bool {
    setting?.bool == false || ["false", "disabled"].contains(setting?.string?.lowercased())
  }
}
