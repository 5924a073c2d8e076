internal import Identity

/// A root session of the ledger that CloudTrail never showed.
enum UnseenRootSession: Detection {
  static let description = DetectionDescription(
    id: "ledger-session-not-seen", title: "a root session of the ledger was not seen", severity: .info,
    looksFor: "Entries of the ledger for which no AssumeRoot arrived within an hour.",
    why: "Records may be missing: then other sessions would not be seen either.",
    falsePositives:
      "A source that does not cover the caller's account and Region; a session that failed before the call.",
    firstSteps: [
      "make sure that the trail of the calling account is among the sources, in the Region of the call"
    ],
    fields: ["eventName", "responseElements.credentials.accessKeyId", "requestParameters.targetPrincipal"],
    technique: .disabledLogs)

  /// Told of entries, not of stories: see `DetectionEngine`.
  static func examine(_ story: Story, _ context: StoryContext) -> [Finding] {
    guard story.kind == .unseenSession, let origin = story.origin else { return [] }
    return [
      finding(
        story, "the ledger has \(origin), and no record of it arrived within an hour",
        next: "make sure that the trail of the calling account is among the sources")
    ]
  }
}
