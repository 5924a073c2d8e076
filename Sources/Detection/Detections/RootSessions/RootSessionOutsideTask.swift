internal import CloudTrail
internal import Identity

/// Something was tried in a root session that its task does not cover.
enum RootSessionOutsideTask: Detection {
  static let description = DetectionDescription(
    id: "root-session-outside-task", title: "a root session strayed from its task", severity: .high,
    looksFor: "Operations in a root session that its task policy does not list, refused or not.",
    why: "A task policy refuses everything else, so a stray call is a mistake or an attempt.",
    falsePositives: "SDKs that look around by themselves, such as GetCallerIdentity, which is left out.",
    firstSteps: [
      "ask the caller what was meant",
      "if it succeeded: find out which policy let it",
    ],
    fields: ["requestParameters.taskPolicyArn", "eventName", "errorCode"],
    technique: .temporaryElevation)

  static func examine(_ story: Story, _ context: StoryContext) -> [Finding] {
    guard story.kind == .rootSession, let call = story.call,
      let strays = RootTaskScope.strays(story.strand.actions.keys, from: call.task), !strays.isEmpty
    else { return [] }
    let tallies = story.strand.actions.filter { strays.contains($0.key) }
    let succeeded = tallies.values.contains { $0.failures < $0.count }
    let events = story.events.filter { strays.contains($0.action) }
    return [
      finding(
        events, severity: succeeded ? .high : .medium,
        "the task \(call.task) does not cover \(tallies.busiest(6))"
          + (succeeded ? "" : ", which was refused"),
        next: "ask \(call.caller) what was meant")
    ]
  }
}
