internal import CloudTrail
internal import Identity

/// A service acts for root.
enum ServiceForRoot: Detection {
  static let description = DetectionDescription(
    id: "service-for-root", title: "a service acted for root", severity: .info,
    looksFor:
      "Records of type Root whose `invokedBy` is a service other than the sign-in, or whose event type is "
      + "AwsServiceEvent.",
    why: "Nothing to do; it is told so that the numbers add up.",
    falsePositives: "All of it: a load balancer that root once made looks like this for years.",
    firstSteps: [
      "nothing: it is told so that the numbers add up"
    ],
    fields: ["userIdentity.type", "userIdentity.invokedBy", "eventType", "sourceIPAddress"],
    technique: .cloudAccounts)

  static func examine(_ story: Story, _ context: StoryContext) -> [Finding] {
    guard story.kind == .service else { return [] }
    let services = Set(story.events.compactMap(\.actingService)).sorted().joined(separator: ", ")
    return [finding(story, "\(services) acted for root: \(story.strand.actions.busiest(4))")]
  }
}
