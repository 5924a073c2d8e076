internal import Identity

/// Root uses a program it never used.
enum RootWithNewProgram: Detection {
  static let description = DetectionDescription(
    id: "root-with-new-program", title: "root used a new program", severity: .low,
    looksFor: "The first word of a user agent, without version, that history does not have.",
    why: "A browser that becomes a command line is a different person, or a different intention.",
    falsePositives: "A new laptop.",
    firstSteps: [
      "ask the owner of root whether they use it"
    ],
    fields: ["userIdentity.type", "userAgent"],
    technique: .cloudAccounts)

  static func examine(_ story: Story, _ context: StoryContext) -> [Finding] {
    guard story.isPersonal else { return [] }
    let programs = context.news(story.programs, .userAgent, in: story)
    guard !programs.isEmpty else { return [] }
    return [finding(story, "never before with \(programs.prefix(5).joined(separator: ", "))")]
  }
}
