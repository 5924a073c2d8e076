internal import CloudTrail
internal import Identity
internal import JSONTree

/// Central root access is switched on or off.
enum CentralRootAccessChanged: Detection {
  static let recordNames: Set<String> = [
    "DisableOrganizationsRootCredentialsManagement", "DisableOrganizationsRootSessions",
    "EnableOrganizationsRootCredentialsManagement", "EnableOrganizationsRootSessions",
  ]

  static let description = DetectionDescription(
    id: "central-root-access-changed", title: "central root access was switched", severity: .medium,
    looksFor:
      "EnableOrganizationsRootSessions, EnableOrganizationsRootCredentialsManagement and their opposites.",
    why: "On, it lets some become root of every member account; off, it leaves root credentials unmanaged.",
    falsePositives: "Setting it up.",
    firstSteps: [
      "ask the caller whether it was meant",
      "see what is on now: rootlatch audit",
    ],
    fields: ["eventName", "userIdentity.arn", "errorCode"],
    technique: .modifiedTenancy)

  static func examine(_ story: Story, _ context: StoryContext) -> [Finding] {
    let events = story.events.filter { recordNames.contains($0.name) }
    let what = Set(events.map(\.name)).sorted().joined(separator: ", ")
    let who = events.first?.actor.name ?? "somebody"
    return findings(
      events, done: "\(who) called \(what)", tried: "\(who) tried \(what)",
      next: "make sure that the change was meant: rootlatch audit shows what is on")
  }
}
