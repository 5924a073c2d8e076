internal import Identity

/// Somebody opens a root session through AssumeRoot.
enum RootSessionOpened: Detection {
  static let description = DetectionDescription(
    id: "root-session-opened", title: "a root session was opened", severity: .low,
    looksFor:
      "AssumeRoot that succeeded: who, in which account, for which task, and what was done in the session, "
      + "joined by the access key or, where a record lacks it, by account and creation date.",
    why:
      "It is how root work should be done, and never an intrusion by itself; but it is root, so it is always told.",
    falsePositives: "All of it, where root access is managed centrally. Reconcile it with the ledger.",
    firstSteps: [
      "see that the ledger has it: rootlatch ledger"
    ],
    fields: [
      "eventName", "userIdentity.arn", "requestParameters.targetPrincipal", "requestParameters.taskPolicyArn",
      "responseElements.credentials.accessKeyId", "userIdentity.sessionContext.attributes.creationDate",
    ],
    technique: .temporaryElevation)

  static func examine(_ story: Story, _ context: StoryContext) -> [Finding] {
    guard story.kind == .rootSession, let call = story.call else { return [] }
    let actions = story.strand.actions.filter { $0.key != "sts:AssumeRoot" }
    let done = actions.isEmpty ? "so far no record shows anything done in it" : "in it: \(actions.busiest(6))"
    let isRecovery = call.task == "IAMCreateRootUserPassword"
    return [
      finding(
        story, severity: isRecovery ? .medium : nil,
        "\(call.caller) opened a root session in \(call.target) \(RootTaskScope.purpose(of: call.task)); \(done)",
        next: isRecovery ? "make sure that this recovery was asked for" : nil)
    ]
  }
}
