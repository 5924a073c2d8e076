internal import CloudTrail
internal import Identity

/// A root session whose AssumeRoot call nobody saw.
enum RootSessionWithoutCall: Detection {
  static let description = DetectionDescription(
    id: "root-session-without-call", title: "a root session whose AssumeRoot call was not seen",
    severity: .medium,
    looksFor:
      "Calls of type Root in a session marked `assumedRoot`, or whose key the ledger has, without an AssumeRoot that "
      + "opened it. One that the ledger has is low.",
    why:
      "The call is in the trail of the management account or of the delegated administrator. If it is not there "
      + "either, the session came from somewhere else.",
    falsePositives: "Archives without the caller's account; a record that is still on its way.",
    firstSteps: [
      "look for AssumeRoot in the trail of the management account, or of the delegated administrator, at that time",
      "if there is none: treat it as a session of unknown origin",
    ],
    fields: [
      "userIdentity.sessionContext.assumedRoot", "userIdentity.accessKeyId",
      "userIdentity.sessionContext.attributes.creationDate",
    ],
    technique: .temporaryElevation)

  static func examine(_ story: Story, _ context: StoryContext) -> [Finding] {
    guard story.kind == .rootSession, story.call == nil else { return [] }
    if let entry = context.recorded.flatMap({ story.entry(in: $0) }) {
      return [
        finding(
          story, severity: .low,
          "the ledger has this session as \(entry.id), for \(entry.task) (\(entry.purpose)): "
            + "\(story.strand.actions.busiest(6)); its AssumeRoot record has not come",
          next: "nothing, if the trail of the calling account is not among the sources")
      ]
    }
    guard context.now - story.strand.firstSeen > context.options.originGrace else {
      return [
        finding(
          story, severity: .low, "a root session is at work: \(story.strand.actions.busiest(6))",
          next: "wait for its AssumeRoot record, which may take a quarter of an hour")
      ]
    }
    return [
      finding(
        story,
        "a root session did \(story.strand.actions.busiest(6)), and no AssumeRoot was seen that opened it",
        next: "look for AssumeRoot in the trail of the management account at "
          + "\(story.creationDate?.iso8601 ?? story.strand.firstSeen.iso8601)")
    ]
  }
}
