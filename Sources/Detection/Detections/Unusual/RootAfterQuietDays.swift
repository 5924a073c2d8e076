internal import Identity

/// Root moves again after a long time.
enum RootAfterQuietDays: Detection {
  static let description = DetectionDescription(
    id: "root-after-quiet-days", title: "root moved after a long time", severity: .medium,
    looksFor: "Activity of root, by a person or a key, after thirty days or more without any.",
    why: "Credentials that nobody used for long are those whose theft nobody notices.",
    falsePositives: "A yearly task.",
    firstSteps: [
      "ask the owner of root what the occasion is"
    ],
    fields: ["userIdentity.type", "eventTime"],
    technique: .cloudAccounts)

  static func examine(_ story: Story, _ context: StoryContext) -> [Finding] {
    guard story.isPersonal else { return [] }
    let start = story.strand.firstSeen
    let last = context.history.lastActivity(before: start, except: story.id)
    let days = last.map { Int((start.seconds - $0.seconds) / 86_400) } ?? context.history.days(before: start)
    guard days >= context.options.quietDays else { return [] }
    return [
      finding(
        story,
        last.map { "root had been quiet for \(days) days, since \($0.day)" }
          ?? "root had never been active in the \(days) days of history",
        next: "ask the owner of root what the occasion is")
    ]
  }
}
