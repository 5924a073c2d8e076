internal import Identity

/// A root session that the ledger does not have.
enum UnrecordedRootSession: Detection {
  static let description = DetectionDescription(
    id: "root-session-not-in-ledger", title: "a root session that nobody wrote down", severity: .critical,
    looksFor:
      "AssumeRoot that succeeded, and a session marked `assumedRoot`, for which the ledger has no entry: by the "
      + "access key, or by account, task and time where the entry has no key.",
    why: "Rootlatch writes every session down before it opens it. One that is not there was opened past it.",
    falsePositives:
      "Sessions from the IAM console of the management account or by other tools; a ledger that was not "
      + "brought up to date.",
    firstSteps: [
      "find out at once who opened it: the caller is in the record",
      "if nobody can say: revoke the caller's sessions, and detach the permission for sts:AssumeRoot",
      "read what was done in the session, and undo it",
    ],
    fields: ["eventName", "responseElements.credentials.accessKeyId", "requestParameters.targetPrincipal"],
    technique: .temporaryElevation)

  static func examine(_ story: Story, _ context: StoryContext) -> [Finding] {
    guard let recorded = context.recorded, story.kind == .rootSession,
      recorded.since.map({ story.strand.firstSeen >= $0 - RecordedSessions.tolerance }) ?? true
    else { return [] }
    let next =
      "find out at once who opened it; if nobody can say, revoke the caller's sessions and detach the "
      + "permission for sts:AssumeRoot"
    if let call = story.call {
      guard recorded.entry(of: call) == nil else { return [] }
      return [
        finding(
          story,
          "the ledger has no entry of the session that \(call.caller) opened in \(call.target)",
          next: next)
      ]
    }
    guard story.entry(in: recorded) == nil, context.now - story.strand.firstSeen > context.options.originGrace
    else { return [] }
    return [finding(story, "a root session was at work, and the ledger has no entry of it", next: next)]
  }
}
