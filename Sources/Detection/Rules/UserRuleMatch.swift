internal import CloudTrail

/// A rule of the user's own matched; the catalogue has these only where there are such rules.
enum UserRuleMatch {
  static func examine(_ story: Story, _ context: StoryContext) -> [Finding] {
    guard story.kind == .userRule, let name = story.origin,
      let rule = context.rules.rules.first(where: { $0.name == name })
    else { return [] }
    let records = story.strand.count == 1 ? "one record" : "\(story.strand.count) records"
    return [
      Finding(
        rule.description, "\(rule.description.title): \(records), \(story.strand.actions.busiest(5))",
        next: rule.nextStep, eventIDs: story.events.map(\.id))
    ]
  }
}
