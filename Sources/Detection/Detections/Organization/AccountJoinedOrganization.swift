internal import CloudTrail
internal import Identity
internal import JSONTree

/// An account comes under an organization, whose owners may then become its root.
enum AccountJoinedOrganization: Detection {
  static let recordNames: Set<String> = ["AcceptHandshake"]

  static let description = DetectionDescription(
    id: "account-joined-organization", title: "an account came under an organization", severity: .high,
    looksFor: "AcceptHandshake of an invitation that succeeded, whoever calls it.",
    why:
      "Policies of that organization bind the account from then on, and whoever runs it may open root sessions in it "
      + "and close it.",
    falsePositives: "An account that joins as was announced.",
    firstSteps: [
      "see whose organization it is: DescribeOrganization in the account",
      "if it is not yours: leave it at once (organizations:LeaveOrganization), and read every session of root since",
    ],
    fields: ["eventName", "userIdentity.arn", "responseElements.handshake"],
    technique: .modifiedTenancy)

  static func examine(_ story: Story, _ context: StoryContext) -> [Finding] {
    let events = story.events.filter { recordNames.contains($0.name) && $0.isJoining }
    guard let first = events.first else { return [] }
    let parties = first.response["handshake"]?["parties"]?.array ?? []
    let organization = parties.first { $0["type"]?.string == "ORGANIZATION" }?["id"]?.string
    return [
      finding(
        events,
        "\(first.actor.name) accepted an invitation to the organization \(organization ?? "of somebody")",
        next: "see whose organization it is; if it is not yours, leave it at once")
    ]
  }
}
