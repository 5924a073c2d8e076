internal import CloudTrail
internal import Identity

/// Root's password changes.
enum RootPasswordChanged: Detection {
  static let description = DetectionDescription(
    id: "root-password-changed", title: "root's password was changed", severity: .high,
    looksFor: "PasswordUpdated from the sign-in service, for root.",
    why: "It shuts out everybody who knew the old one.",
    falsePositives: "The owner's yearly change.",
    firstSteps: [
      "ask the owner of root whether it was them",
      "unless it was: secure the mailbox, then recover the password",
      "read the session in which it was changed",
    ],
    fields: ["eventName", "userIdentity.type", "responseElements.PasswordUpdated"],
    technique: .accountManipulation)

  static func examine(_ story: Story, _ context: StoryContext) -> [Finding] {
    guard story.kind == .credentialRecovery else { return [] }
    return findings(
      story.events(named: "PasswordUpdated"), done: "root's password was changed",
      tried: "somebody tried to change root's password",
      next: "ask the owner of root; if it was not them, recover the password")
  }
}
