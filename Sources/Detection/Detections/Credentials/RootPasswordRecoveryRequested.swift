internal import CloudTrail
internal import Identity

/// Somebody asks for a new root password.
enum RootPasswordRecoveryRequested: Detection {
  static let description = DetectionDescription(
    id: "root-password-recovery-requested", title: "recovery of root's password was requested",
    severity: .high,
    looksFor:
      "PasswordRecoveryRequested from the sign-in service; only root has such a recovery. The record may lack "
      + "its identity.",
    why: "Whoever reads root's mailbox can set a new password.",
    falsePositives: "A recovery that was announced, such as after a root session reopened it.",
    firstSteps: [
      "ask who reads root's mailbox whether it was them",
      "look at the mailbox: who signed in to it, and which rules forward its mail",
      "watch for PasswordRecoveryCompleted",
    ],
    fields: ["eventName", "userIdentity.type", "recipientAccountId", "sourceIPAddress"],
    technique: .accountManipulation)

  static func examine(_ story: Story, _ context: StoryContext) -> [Finding] {
    guard story.kind == .credentialRecovery else { return [] }
    let events = story.events(named: "PasswordRecoveryRequested")
    guard !events.isEmpty else { return [] }
    return [
      finding(
        events, "somebody asked for a new password of root",
        next: "ask who reads root's mailbox whether it was them, and look whether the mailbox is safe")
    ]
  }
}
