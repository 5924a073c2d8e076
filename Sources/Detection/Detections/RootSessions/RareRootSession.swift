internal import Identity

/// Somebody opens a root session who never did so there.
enum RareRootSession: Detection {
  static let description = DetectionDescription(
    id: "root-session-by-new-caller", title: "a root session by somebody who never opened one there",
    severity: .medium,
    looksFor: "AssumeRoot by a caller, for a task, in an account, of which history has no such session.",
    why: "Central root access belongs to few; a new caller is worth a question.",
    falsePositives: "A new colleague; a new account.",
    firstSteps: [
      "ask the caller, or whoever runs the role",
      "see that the permission for sts:AssumeRoot is only with those who need it: rootlatch audit",
    ],
    fields: ["userIdentity.arn", "requestParameters.targetPrincipal", "requestParameters.taskPolicyArn"],
    technique: .temporaryElevation)

  static func examine(_ story: Story, _ context: StoryContext) -> [Finding] {
    guard story.kind == .rootSession, let call = story.call, let pair = story.callerPair,
      !context.news([pair], .caller, in: story).isEmpty
    else { return [] }
    return [
      finding(
        story,
        "\(call.caller) never opened a session in \(call.target) \(RootTaskScope.purpose(of: call.task))",
        next: "ask \(call.caller), or whoever runs that role")
    ]
  }
}
