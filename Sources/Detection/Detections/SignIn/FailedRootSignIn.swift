internal import CloudTrail
internal import Identity

/// A sign-in as root that failed.
enum FailedRootSignIn: Detection {
  static let description = DetectionDescription(
    id: "root-sign-in-failed", title: "a sign-in as root failed", severity: .medium,
    looksFor:
      "ConsoleLogin of type Root that failed, by its response or its message: such failures have no error code.",
    why: "Somebody tried root's password, or has it and not the second factor.",
    falsePositives: "The owner's own mistyped password.",
    firstSteps: [
      "ask the owner of root whether it was them",
      "look whether other accounts were tried from the same address",
    ],
    fields: [
      "eventName", "userIdentity.type", "responseElements.ConsoleLogin", "errorMessage",
      "additionalEventData.MFAUsed",
    ],
    technique: .bruteForce)

  static func examine(_ story: Story, _ context: StoryContext) -> [Finding] {
    guard story.kind == .failedSignIns else { return [] }
    let count = story.failedSignInCount
    guard count > 0 else { return [] }
    let failures = story.events(named: "ConsoleLogin")
    let withMFA = failures.contains { $0.usesMFA == true }
    let times = count == 1 ? "a sign-in as root failed" : "\(count) sign-ins as root failed"
    return [
      finding(
        failures,
        withMFA ? "\(times) at the second factor: whoever it is may know the password" : times,
        next: withMFA
          ? "ask the owner of root; unless it was the owner, change root's password"
          : "ask the owner of root whether it was them")
    ]
  }
}
