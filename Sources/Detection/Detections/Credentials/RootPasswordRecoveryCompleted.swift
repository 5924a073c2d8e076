internal import CloudTrail
internal import Identity

/// A new root password was set from the mailbox.
enum RootPasswordRecoveryCompleted: Detection {
  static let description = DetectionDescription(
    id: "root-password-recovery-completed", title: "root's password was recovered", severity: .critical,
    looksFor: "PasswordRecoveryCompleted from the sign-in service.",
    why: "Root has a new password, and whoever reads its mailbox knows it.",
    falsePositives: "A recovery that was announced.",
    firstSteps: [
      "secure the mailbox first: whoever reads it can do it again",
      "if nobody can say: deny root everything by a service control policy until it is clear (an open session outlives its password; the management account's root cannot be stopped so), and recover the password again",
      "read every session of root since",
    ],
    fields: ["eventName", "userIdentity.type", "recipientAccountId", "sourceIPAddress"],
    technique: .accountManipulation)

  static func examine(_ story: Story, _ context: StoryContext) -> [Finding] {
    guard story.kind == .credentialRecovery else { return [] }
    return findings(
      story.events(named: "PasswordRecoveryCompleted"), done: "root has a new password, set from its mailbox",
      tried: "somebody tried to set a new password of root from its mailbox",
      next: "if nobody announced it: secure the mailbox first, then recover the password again")
  }
}
