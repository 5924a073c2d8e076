internal import Identity

/// Root comes from a network it never came from.
enum RootFromNewNetwork: Detection {
  static let description = DetectionDescription(
    id: "root-from-new-network", title: "root came from a new network", severity: .medium,
    looksFor:
      "Addresses of root, by a person or a key, whose /24 or /48 (or autonomous system, with a database) "
      + "history does not have.",
    why: "Root is used from few places.",
    falsePositives: "Working from home or a hotel; a new office.",
    firstSteps: [
      "ask the owner of root whether they work from there"
    ],
    fields: ["userIdentity.type", "sourceIPAddress"],
    technique: .cloudAccounts)

  static func examine(_ story: Story, _ context: StoryContext) -> [Finding] {
    guard story.isPersonal else { return [] }
    let networks = context.news(story.networks(context.directory), .network, in: story)
    guard !networks.isEmpty else { return [] }
    return [
      finding(
        story, "never before from \(networks.prefix(5).joined(separator: ", "))",
        next: "ask the owner of root whether they work from there")
    ]
  }
}
