internal import CloudTrail
internal import Identity

/// Root calls AWS.
enum RootAPIUse: Detection {
  static let description = DetectionDescription(
    id: "root-api-use", title: "root used AWS", severity: .high,
    looksFor:
      "Calls of type Root by a person: at the console (also where `invokedBy` is signin.amazonaws.com), with "
      + "temporary credentials, or in records that say neither.",
    why: "Whatever root does, no policy of the account restricts.",
    falsePositives:
      "Tasks that only root can do. A console page calls many services in many Regions at once; that is "
      + "one session and one finding.",
    firstSteps: [
      "ask the owner of root what was done and why",
      "go through the changes, and undo what nobody can explain",
      containment,
    ],
    fields: [
      "userIdentity.type", "userIdentity.invokedBy", "eventType", "readOnly", "eventName", "awsRegion",
    ],
    technique: .cloudAccounts)

  static func examine(_ story: Story, _ context: StoryContext) -> [Finding] {
    guard story.isPersonal, story.kind != .federatedSession else { return [] }
    let strand = story.strand
    let steps = strand.actions.keys.filter(isUnknownStep).sorted()
    let calls = strand.actions.filter { !isStep($0.key) }.map(\.value.count).reduce(0, +)
    guard calls > 0 else {
      guard !steps.isEmpty else { return [] }
      return [
        finding(
          story.events, severity: .low, "the sign-in service tells of root: \(steps.joined(separator: ", "))",
          next: "ask the owner of root what it was")
      ]
    }
    let changes = strand.changes.map(\.value.count).reduce(0, +)
    let refused = strand.changes.map(\.value.failures).reduce(0, +)
    let events = story.events.filter { !$0.isSignInEvent }
    let extent =
      "\(calls) \(calls == 1 ? "call" : "calls") in \(strand.regions.count) "
      + (strand.regions.count == 1 ? "Region" : "Regions")
    guard changes > 0 else {
      return [
        finding(
          events, severity: .medium, "\(extent), which only read",
          next: "ask the owner of root what was looked for")
      ]
    }
    let tried =
      refused == 0 ? "" : refused == changes ? ", all of them refused" : ", \(refused) of them refused"
    return [
      finding(
        events, severity: refused == changes ? .medium : .high,
        "\(extent), \(changes) of them to change something\(tried): \(strand.changes.busiest(6))",
        next: "go through what was changed, and undo what nobody can explain")
    ]
  }

  /// What the sign-in service writes, of which other detections tell.
  private static let knownSteps: Set<String> = Set(RootActivity.signInNames).union([
    "AuthorizeOAuth2Access", "CheckMfa", "ConsoleLogin", "CreateOAuth2Token", "GetSigninToken", "SwitchRole",
  ])

  private static func isStep(_ action: String) -> Bool {
    action.hasPrefix("signin:") || action == ":ConsoleLogin" || action == ":CheckMfa"
  }

  private static func isUnknownStep(_ action: String) -> Bool {
    isStep(action) && !knownSteps.contains(String(action.drop { $0 != ":" }.dropFirst()))
  }
}
