internal import CloudTrail
internal import Identity

/// A sign-in as root succeeds after others failed.
enum RootSignInAfterFailures: Detection {
  static let description = DetectionDescription(
    id: "root-sign-in-after-failures", title: "root signed in after failures", severity: .critical,
    looksFor: "A successful ConsoleLogin of type Root with three or more failed ones in the hour before it.",
    why: "Guessing may have succeeded.",
    falsePositives: "The owner, who found the password at last.",
    firstSteps: [
      "ask the owner of root whether it was them who mistyped",
      containment,
      "compare the addresses of the failures with that of the sign-in",
    ],
    fields: ["eventName", "eventTime", "userIdentity.type", "responseElements.ConsoleLogin"],
    technique: .bruteForce)

  static func examine(_ story: Story, _ context: StoryContext) -> [Finding] {
    guard story.kind == .consoleSession,
      let signIn = story.events(named: "ConsoleLogin").first(where: { !$0.isFailure })
    else { return [] }
    let failures = context.failedSignIns.filter { event in
      event.isFailure && event.time <= signIn.time
        && signIn.time - event.time <= .seconds(3600)
    }
    guard failures.count >= context.options.failuresBeforeSuccess else { return [] }
    return [
      finding(
        failures + [signIn], "\(failures.count) sign-ins failed in the hour before this one succeeded",
        next:
          "treat the password as guessed; \(containment)")
    ]
  }
}
