internal import CloudTrail
internal import Identity
internal import JSONTree

/// Root's password is opened or deleted through IAM.
enum RootLoginProfileChanged: Detection {
  static let description = DetectionDescription(
    id: "root-login-profile-changed", title: "root's password was opened or deleted through IAM",
    severity: .high,
    looksFor:
      "CreateLoginProfile, UpdateLoginProfile and DeleteLoginProfile of type Root without a user's name: no "
      + "name means root itself.",
    why:
      "CreateLoginProfile lets whoever reads root's mailbox set a password; DeleteLoginProfile closes that door.",
    falsePositives: "Central root management doing what it is for, in a session whose task says so.",
    firstSteps: [
      "see in the ledger whether somebody asked for it: rootlatch ledger",
      "if nobody did: delete the password again, and secure root's mailbox",
    ],
    fields: ["eventName", "userIdentity.type", "requestParameters.userName"],
    technique: .accountManipulation)

  static func examine(_ story: Story, _ context: StoryContext) -> [Finding] {
    let opened = story.events(named: "CreateLoginProfile", "UpdateLoginProfile").filter(\.isAboutRootItself)
    let deleted = story.events(named: "DeleteLoginProfile").filter(\.isAboutRootItself)
    var findings = findings(
      opened, done: "recovery of root's password was opened",
      tried: "opening the recovery of root's password",
      next:
        "expect PasswordRecoveryRequested and Completed; if nobody means to recover it, delete the password again"
    )
    if story.kind == .rootSession, story.call?.task == "IAMCreateRootUserPassword" {
      for index in findings.indices { findings[index].severity = .medium }
    }
    for event in deleted {
      findings.append(
        finding(
          [event], severity: .low,
          event.isFailure
            ? "root's password was to be deleted, which failed (\(event.errorCode ?? "failure"))"
            : "root's password was deleted",
          next: "nothing, if that was the plan"))
    }
    return findings
  }
}
