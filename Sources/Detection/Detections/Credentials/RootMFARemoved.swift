internal import CloudTrail
internal import Identity
internal import JSONTree

/// Root loses an MFA device.
enum RootMFARemoved: Detection {
  static let description = DetectionDescription(
    id: "root-mfa-removed", title: "an MFA device of root was removed", severity: .critical,
    looksFor:
      "DeactivateMFADevice of type Root for root itself (`AWS ROOT USER`), and DeleteVirtualMFADevice in the "
      + "same session. The serial number says nothing reliable.",
    why: "Without MFA the password is all that is left.",
    falsePositives:
      "A change of device, which ends with EnableMFADevice; a root session whose task is to delete "
      + "credentials.",
    firstSteps: [
      "see which devices are left: rootlatch audit",
      "ask the owner of root whether a device was exchanged",
      containment,
    ],
    fields: [
      "eventName", "userIdentity.type", "requestParameters.userName", "requestParameters.serialNumber",
    ],
    technique: .modifiedMFA)

  static func examine(_ story: Story, _ context: StoryContext) -> [Finding] {
    let isTask = story.kind == .rootSession && story.call?.task == "IAMDeleteRootUserCredentials"
    let events = story.events(named: "DeactivateMFADevice", "DeleteVirtualMFADevice").filter { event in
      event.isAboutRootItself && (event.name == "DeactivateMFADevice" || !isTask)
    }
    let removed = events.filter { !$0.isFailure }.max { $0.time < $1.time }
    let replaced = removed.map { removal in
      story.events(named: "EnableMFADevice").contains { !$0.isFailure && $0.time >= removal.time }
    }
    var findings = findings(
      events,
      done: replaced == true
        ? "root removed an MFA device and enrolled another one" : "root removed an MFA device",
      tried: "root tried to remove an MFA device",
      next: "see which devices are left: rootlatch audit --account \(story.account); enrol one if none is")
    if isTask || replaced == true {
      for index in findings.indices { findings[index].severity = isTask ? .low : .high }
    }
    return findings
  }
}
