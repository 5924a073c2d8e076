internal import CloudTrail
internal import Identity

/// Root signs in with nothing but a password.
enum RootSignInWithoutMFA: Detection {
  static let description = DetectionDescription(
    id: "root-sign-in-without-mfa", title: "root signed in without MFA", severity: .critical,
    looksFor: "A successful ConsoleLogin of type Root whose MFAUsed is no, in whatever spelling.",
    why: "A password alone can be guessed, phished or reset from a mailbox, and root's is worth the account.",
    falsePositives: "The first sign-in of a new account, before MFA is enrolled.",
    firstSteps: [
      "ask the owner of root whether it was them",
      containment,
      "enrol a passkey or security key, or delete the password of a member account centrally: rootlatch plan",
    ],
    fields: ["eventName", "userIdentity.type", "additionalEventData.MFAUsed"],
    technique: .cloudAccounts)

  static func examine(_ story: Story, _ context: StoryContext) -> [Finding] {
    let signIns = story.events(named: "ConsoleLogin").filter { !$0.isFailure && $0.usesMFA == false }
    guard story.kind == .consoleSession, !signIns.isEmpty else { return [] }
    return [
      finding(
        signIns, "no second factor was asked for",
        next: "enrol a passkey or security key for root, or delete the password of a member account centrally"
      )
    ]
  }
}
