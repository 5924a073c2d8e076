internal import CloudTrail
internal import Identity

/// Root does what root cannot do.
enum RootImpossibleCall: Detection {
  static let recordNames: Set<String> = [
    "AssumeRole", "AssumeRoot", "SwitchRole", "AssumeRoleWithSAML", "AssumeRoleWithWebIdentity",
  ]

  static let description = DetectionDescription(
    id: "root-impossible-call", title: "root tried what root cannot do", severity: .high,
    looksFor: "AssumeRole, AssumeRoot and SwitchRole of type Root.",
    why: "AWS refuses these to root, so whoever tried does not know AWS well, or probes.",
    falsePositives: "A mistake of the owner.",
    firstSteps: [
      "ask the owner of root whether it was them",
      containment,
    ],
    fields: ["eventName", "userIdentity.type", "errorCode"],
    technique: .cloudAccounts)

  static func examine(_ story: Story, _ context: StoryContext) -> [Finding] {
    guard story.isPersonal || story.call == nil else { return [] }
    let events = story.events.filter { recordNames.contains($0.name) && RootActivity.isRoot($0) }
    guard let first = events.first else { return [] }
    return [
      finding(
        events, "root called \(first.name), which root cannot do",
        next: "ask the owner of root; unless it was them, somebody has root's credentials")
    ]
  }
}
