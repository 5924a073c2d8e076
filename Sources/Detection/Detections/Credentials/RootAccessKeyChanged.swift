internal import CloudTrail
internal import Identity

/// Root's access keys are switched or deleted.
enum RootAccessKeyChanged: Detection {
  static let recordNames: Set<String> = ["UpdateAccessKey", "DeleteAccessKey"]

  static let description = DetectionDescription(
    id: "root-access-key-changed", title: "an access key of root was switched or deleted", severity: .medium,
    looksFor:
      "UpdateAccessKey and DeleteAccessKey of type Root without a user's name, outside of root sessions.",
    why: "A key that was off may be on again; a key that is gone may have been somebody's way in.",
    falsePositives: "The owner tidying up, which is good.",
    firstSteps: [
      "see which keys are left: rootlatch audit",
      "if a key was switched on: delete it, and look for calls with it",
    ],
    fields: ["eventName", "userIdentity.type", "requestParameters.userName", "requestParameters.status"],
    technique: .accountManipulation)

  static func examine(_ story: Story, _ context: StoryContext) -> [Finding] {
    guard story.isPersonal else { return [] }
    return findings(
      story.events.filter { recordNames.contains($0.name) && $0.isAboutRootItself },
      done: "root switched or deleted an access key of its own",
      tried: "root tried to switch or delete an access key of its own",
      next: "look at root's keys: rootlatch audit --account \(story.account)")
  }
}
