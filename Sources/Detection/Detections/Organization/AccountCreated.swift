internal import CloudTrail
internal import Identity

/// The organization gets an account, with a root of its own.
enum AccountCreated: Detection {
  static let description = DetectionDescription(
    id: "account-created", title: "an account was opened, with a root of its own", severity: .info,
    looksFor: "CreateAccountResult whose state is SUCCEEDED.",
    why:
      "Its root has no password yet, and gets one by whoever reads the mailbox that the account was opened with.",
    falsePositives: "All that was asked for; it is told so that the new root is looked after.",
    firstSteps: [
      "make sure that the mailbox is a shared one of the company's",
      "look after the new root as after the others: rootlatch audit",
    ],
    fields: ["eventName", "serviceEventDetails.createAccountStatus"],
    technique: .createdAccount)

  static func examine(_ story: Story, _ context: StoryContext) -> [Finding] {
    let events = story.events(named: "CreateAccountResult")
    guard story.kind == .organizationChange, !events.isEmpty else { return [] }
    return [
      finding(
        events, "account \(story.account) was opened, and has a root user of its own",
        next: "look after the new root as after the others: rootlatch audit --account \(story.account)")
    ]
  }
}
