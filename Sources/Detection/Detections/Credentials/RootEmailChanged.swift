internal import CloudTrail
internal import Identity

/// Root's e-mail address changes.
enum RootEmailChanged: Detection {
  static let recordNames: Set<String> = [
    "EmailUpdated", "AcceptPrimaryEmailUpdate", "StartPrimaryEmailUpdate", "UpdateAccountEmailAddress",
  ]

  static let description = DetectionDescription(
    id: "root-email-changed", title: "root's e-mail address was changed", severity: .critical,
    looksFor:
      "EmailUpdated from whatever source, and the calls of Account Management that change the address.",
    why: "Whoever reads the new mailbox can recover the password: the account changes hands.",
    falsePositives: "A change that was announced, such as a move to a shared mailbox.",
    firstSteps: [
      "ask whoever runs the account whether the change was announced",
      "unless it was: change the address back from the management account (account:StartPrimaryEmailUpdate)",
      "then recover the password, and read every session of root since",
    ],
    fields: ["eventName", "userIdentity", "recipientAccountId", "requestParameters"],
    technique: .accessRemoval)

  static func examine(_ story: Story, _ context: StoryContext) -> [Finding] {
    findings(
      story.events.filter { recordNames.contains($0.name) }, done: "root's e-mail address was changed",
      tried: "somebody tried to change root's e-mail address",
      next: "if nobody announced it: change the address back from the management account "
        + "(account:StartPrimaryEmailUpdate), then recover the password")
  }
}
