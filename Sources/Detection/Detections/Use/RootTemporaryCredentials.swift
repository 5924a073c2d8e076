internal import CloudTrail
internal import Identity

/// Temporary credentials of root whose origin nobody saw.
enum RootTemporaryCredentials: Detection {
  static let description = DetectionDescription(
    id: "root-unknown-origin", title: "root's session began out of sight", severity: .high,
    looksFor:
      "Calls of type Root in a session for which there is neither a sign-in nor an AssumeRoot nor a token.",
    why:
      "Either records are missing, such as those of another Region or of the management account's trail, or "
      + "somebody came in by a way that leaves none.",
    falsePositives:
      "Archives that do not hold all accounts and Regions; a sign-in before the archive begins.",
    firstSteps: [
      "look for ConsoleLogin in us-east-1, us-east-2 and us-west-2, and for AssumeRoot in the management account's trail, at the session's beginning",
      "make sure that the archive holds all Regions and accounts of that hour",
      containment,
    ],
    fields: [
      "userIdentity.type", "userIdentity.accessKeyId", "userIdentity.sessionContext.attributes.creationDate",
    ],
    technique: .useOfTokens)

  static func examine(_ story: Story, _ context: StoryContext) -> [Finding] {
    guard !story.hasKnownOrigin, story.origin == nil,
      story.kind == .temporaryCredentials || story.kind == .consoleSession
    else { return [] }
    // The record of the beginning may still be on its way.
    guard context.now - story.strand.firstSeen > context.options.originGrace else { return [] }
    let isLikeTask =
      story.kind == .temporaryCredentials && story.strand.firstSeen >= RootTaskScope.beginning
      && RootTaskScope.couldBeTask(story.strand.actions.keys)
    let hint = isLikeTask ? "; what was done would fit a root session through AssumeRoot" : ""
    let start = story.creationDate.map { " that began at \($0.iso8601)" } ?? ""
    return [
      finding(
        story, severity: story.kind == .consoleSession ? .medium : .high,
        "no record shows how the session\(start) was opened\(hint)",
        next:
          "look for ConsoleLogin in us-east-1, us-east-2 and us-west-2, and for AssumeRoot in the management "
          + "account, at that time")
    ]
  }
}
