internal import CloudTrail
internal import Identity

/// Root changes something in a Region where it never did.
enum RootInNewRegion: Detection {
  static let description = DetectionDescription(
    id: "root-in-new-region", title: "root changed something in a new Region", severity: .medium,
    looksFor:
      "Calls of root that change something in a Region of which history has no change; reading does not count, "
      + "because one console page reads in twelve Regions, and neither do global services and sign-ins.",
    why: "Regions that nobody uses are Regions that nobody watches.",
    falsePositives: "Moving into a new Region.",
    firstSteps: [
      "look at what runs there now, and what it costs",
      "ask the owner of root whether it was them",
    ],
    fields: ["userIdentity.type", "readOnly", "awsRegion", "eventSource"],
    technique: .unusedRegions)

  static func examine(_ story: Story, _ context: StoryContext) -> [Finding] {
    guard story.isPersonal else { return [] }
    let regions = context.news(story.strand.changedRegions.keys, .region, in: story)
    guard !regions.isEmpty else { return [] }
    let events = story.events.filter { !$0.isReadOnly && regions.contains($0.region) }
    return [
      finding(
        events, "never before a change in \(regions.joined(separator: ", "))",
        next: "look at what runs there now")
    ]
  }
}
