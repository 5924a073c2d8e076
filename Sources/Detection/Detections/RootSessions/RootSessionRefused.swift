internal import CloudTrail
internal import Identity

/// Somebody is refused a root session.
enum RootSessionRefused: Detection {
  static let description = DetectionDescription(
    id: "root-session-refused", title: "a root session was refused", severity: .medium,
    looksFor: "AssumeRoot that failed.",
    why: "Somebody who may not be root tried to be.",
    falsePositives: "Root sessions that are not enabled yet; a Region or a task mistyped.",
    firstSteps: [
      "ask the caller whether it was them",
      "if not: their credentials are in other hands; revoke their sessions",
    ],
    fields: [
      "eventName", "userIdentity.arn", "requestParameters.targetPrincipal", "errorCode", "errorMessage",
    ],
    technique: .temporaryElevation)

  static func examine(_ story: Story, _ context: StoryContext) -> [Finding] {
    guard story.kind == .refusedRootSession, let call = story.call else { return [] }
    let target = call.target.isEmpty ? "an account that the record does not name" : call.target
    let times = story.strand.count == 1 ? "" : " \(story.strand.count) times"
    return [
      finding(
        story,
        "\(call.caller) was refused a root session in \(target)\(times): "
          + "\(call.errorMessage ?? call.errorCode ?? "no reason given")",
        next: "ask \(call.caller); if it was not them, their credentials are in other hands")
    ]
  }
}
