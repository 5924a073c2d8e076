internal import Identity

/// Root comes from a country it never came from.
enum RootFromNewCountry: Detection {
  static let description = DetectionDescription(
    id: "root-from-new-country", title: "root came from a new country", severity: .high,
    looksFor: "Addresses of root whose country, by the user's own database, history does not have.",
    why: "Root is used from few places.",
    falsePositives: "Travel; a database that is wrong; a way out through a proxy elsewhere.",
    firstSteps: [
      "ask the owner of root whether they are there",
      containment,
    ],
    fields: ["userIdentity.type", "sourceIPAddress"],
    technique: .cloudAccounts)

  static func examine(_ story: Story, _ context: StoryContext) -> [Finding] {
    guard story.isPersonal else { return [] }
    let countries = context.news(story.countries(context.directory), .country, in: story)
    guard !countries.isEmpty else { return [] }
    return [
      finding(
        story, "never before from \(countries.joined(separator: ", "))",
        next: "ask the owner of root whether they are there")
    ]
  }
}
