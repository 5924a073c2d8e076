internal import CloudTrail
internal import Identity
internal import JSONTree

/// Root signs in to the console.
enum RootConsoleSignIn: Detection {
  static let description = DetectionDescription(
    id: "root-console-sign-in", title: "root signed in to the console", severity: .high,
    looksFor: "A successful ConsoleLogin of type Root, and what the MFA check before it says.",
    why:
      "Root is for the few tasks that nothing else can do. A sign-in that nobody announced may be the first step "
      + "of a takeover.",
    falsePositives: "A task that needs root and was announced, such as closing an account; the yearly drill.",
    firstSteps: [
      "ask the owner of root, and whoever may open the safe with its credentials, whether it was them and why",
      containment,
      "read what was done in the session: it is the same incident",
    ],
    fields: [
      "eventName", "userIdentity.type", "responseElements.ConsoleLogin", "errorMessage",
      "additionalEventData.MFAUsed", "additionalEventData.MFAIdentifier", "additionalEventData.MfaType",
    ],
    technique: .cloudAccounts)

  static func examine(_ story: Story, _ context: StoryContext) -> [Finding] {
    guard story.kind == .consoleSession else { return [] }
    let signIns = story.events(named: "ConsoleLogin").filter { !$0.isFailure }
    guard let signIn = signIns.first else { return [] }
    let device =
      story.events(named: "CheckMfa").compactMap { $0.additional["MfaType"]?.string }.last
      ?? signIn.additional["MFAIdentifier"]?.string.map(kind)
    let proof =
      switch signIn.usesMFA {
      case true?: "with \(device ?? "MFA")"
      case false?: "without MFA"
      case nil: "without saying whether with MFA"
      }
    return [
      finding(
        signIns, "root signed in to the console \(proof)",
        next: "find out who signed in as root and why; \(containment)")
    ]
  }

  /// The kind of device that a serial number belongs to.
  private static func kind(_ serial: String) -> String {
    if serial.contains(":u2f/") { return "a passkey or security key" }
    return serial.contains(":mfa/") ? "a virtual MFA device" : "a hardware MFA device"
  }
}
