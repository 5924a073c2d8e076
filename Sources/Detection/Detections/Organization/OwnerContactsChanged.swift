internal import CloudTrail
internal import Identity
internal import JSONTree

/// By what AWS knows the owner of an account changes.
enum OwnerContactsChanged: Detection {
  private static let names: Set<String> = [
    "DeleteAlternateContact", "PutAlternateContact", "PutContactInformation",
  ]

  static let description = DetectionDescription(
    id: "owner-contacts-changed", title: "contacts of the account were changed", severity: .medium,
    looksFor:
      "PutContactInformation, PutAlternateContact and DeleteAlternateContact by others than root, where they "
      + "succeeded.",
    why:
      "AWS calls the primary contact's number before it helps with a lost root user, and writes to the security "
      + "contact when credentials leak.",
    falsePositives: "Upkeep of contacts, which is good.",
    firstSteps: [
      "compare the contacts with what they should be",
      "unless they are right: put them back, and look what else the caller did",
    ],
    fields: ["eventName", "userIdentity.arn", "requestParameters.alternateContactType"],
    technique: .accountManipulation)

  static func examine(_ story: Story, _ context: StoryContext) -> [Finding] {
    guard story.kind == .organizationChange else { return [] }
    let events = story.events.filter { names.contains($0.name) && !$0.isFailure }
    guard let first = events.first else { return [] }
    let what = Set(
      events.map { event in
        let kind = event.parameters["alternateContactType"]?.string.map { " (\($0))" } ?? ""
        return event.name + kind
      }
    ).sorted().joined(separator: ", ")
    let isPrimary = events.contains { $0.name == "PutContactInformation" }
    return [
      finding(
        events, severity: isPrimary ? nil : .low,
        "\(first.actor.name) changed contacts of account \(story.account): \(what)",
        next: "compare the contacts with what they should be")
    ]
  }
}
