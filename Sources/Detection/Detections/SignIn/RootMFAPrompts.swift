internal import CloudTrail
internal import Identity

/// Root is asked for MFA over and over.
enum RootMFAPrompts: Detection {
  static let description = DetectionDescription(
    id: "root-mfa-prompts", title: "root was asked for MFA again and again", severity: .high,
    looksFor: "Ten or more CheckMfa of type Root within five minutes, or any that no sign-in follows.",
    why: "The check comes after the right password: whoever is asked knows it.",
    falsePositives: "The owner, whose device is out of step or at home.",
    firstSteps: [
      "ask the owner of root whether it was them",
      "unless it was: change root's password, for somebody knows it",
    ],
    fields: [
      "eventName", "eventTime", "userIdentity.type", "additionalEventData.MfaType", "sourceIPAddress",
    ],
    technique: .mfaRequests)

  static func examine(_ story: Story, _ context: StoryContext) -> [Finding] {
    let checks = story.events(named: "CheckMfa")
    let size = context.options.promptFlood
    if checks.count >= size,
      (size - 1..<checks.count).contains(where: {
        checks[$0].time - checks[$0 - size + 1].time <= .seconds(300)
      })
    {
      return [
        finding(
          checks, "\(checks.count) questions for MFA within minutes",
          next: "change root's password: somebody knows it")
      ]
    }
    guard story.kind == .failedSignIns, !checks.isEmpty else { return [] }
    return [
      finding(
        checks, severity: .medium, "root was asked for MFA and did not sign in",
        next: "ask the owner of root; unless it was the owner, change root's password")
    ]
  }
}
