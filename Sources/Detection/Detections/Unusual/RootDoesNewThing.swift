internal import CloudTrail
internal import Identity

/// Root calls what it never called.
enum RootDoesNewThing: Detection {
  static let description = DetectionDescription(
    id: "root-does-new-thing", title: "root did something new", severity: .low,
    looksFor: "Operations that change something and that history does not have for root of this account.",
    why: "What root does is short and repeats itself.",
    falsePositives: "A task that comes once in a few years.",
    firstSteps: [
      "ask the owner of root what it was for"
    ],
    fields: ["userIdentity.type", "eventSource", "eventName", "readOnly"],
    technique: .cloudAccounts)

  static func examine(_ story: Story, _ context: StoryContext) -> [Finding] {
    guard story.isPersonal else { return [] }
    let actions = context.news(story.strand.changes.keys, .action, in: story)
    guard !actions.isEmpty else { return [] }
    let shown = actions.prefix(5).joined(separator: ", ")
    let more = actions.count > 5 ? " and \(actions.count - 5) more" : ""
    return [
      finding(
        story.events.filter { actions.contains($0.action) }, "never before \(shown)\(more)")
    ]
  }
}
