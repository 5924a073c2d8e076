internal import CloudTrail
internal import Identity

/// An account gets out of the organization's reach, and its root with it.
enum AccountLeftOrganization: Detection {
  private static let names: Set<String> = [
    "CloseAccount", "DisablePolicyType", "LeaveOrganization", "RemoveAccountFromOrganization",
  ]

  static let description = DetectionDescription(
    id: "account-left-organization", title: "root got out of the organization's reach", severity: .high,
    looksFor:
      "LeaveOrganization, RemoveAccountFromOrganization and CloseAccount by others than the account's own root, and "
      + "DisablePolicyType of service or resource control policies, where they succeeded.",
    why:
      "Outside of the organization no policy binds the account's root, nobody can open or close it centrally, and "
      + "whoever reads its mailbox can recover its password.",
    falsePositives: "An account that is sold, moved or closed as was announced.",
    firstSteps: [
      "ask the caller whether it was meant",
      "left: invite the account again; closed: AWS Support reopens it for 90 days; policies: enable the type and attach them again",
      "secure root of the account by itself as long as it is outside: MFA, mailbox, no access keys",
    ],
    fields: ["eventName", "userIdentity.arn", "requestParameters.accountId", "requestParameters.policyType"],
    technique: .modifiedTenancy)

  static func examine(_ story: Story, _ context: StoryContext) -> [Finding] {
    // What root does to its own account is told as that.
    guard story.kind == .organizationChange else { return [] }
    let events = story.events.filter { names.contains($0.name) && !$0.isFailure }
    guard let first = events.first else { return [] }
    let what = Set(events.map(\.name)).sorted().joined(separator: ", ")
    let isClosed = events.allSatisfy { $0.name == "CloseAccount" }
    return [
      finding(
        events, severity: isClosed ? .medium : nil,
        "\(first.actor.name) called \(what): " + (isClosed ? closed(story) : left(story, events)),
        next: isClosed
          ? "if nobody announced it: AWS Support reopens a closed account for 90 days"
          : "if nobody announced it: take it back, and secure root of the account by itself until then")
    ]
  }

  private static func closed(_ story: Story) -> String { "account \(story.account) is closed" }

  private static func left(_ story: Story, _ events: [TrailEvent]) -> String {
    events.contains { $0.name != "DisablePolicyType" && $0.name != "CloseAccount" }
      ? "no policy of the organization binds root of \(story.account) any more"
      : "policies of that type bind no root of a member account any more"
  }
}
