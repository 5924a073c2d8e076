internal import CloudTrail
internal import Identity
internal import JSONTree

/// Root gets an MFA device.
enum RootMFAEnrolled: Detection {
  static let description = DetectionDescription(
    id: "root-mfa-enrolled", title: "an MFA device was enrolled for root", severity: .medium,
    looksFor:
      "EnableMFADevice of type Root for root itself; CreateVirtualMFADevice alone does not say whose it is.",
    why: "Good if it is yours; if not, it shuts you out.",
    falsePositives: "Enrolment that was announced.",
    fields: [
      "eventName", "userIdentity.type", "requestParameters.userName", "requestParameters.serialNumber",
    ],
    technique: .modifiedMFA)

  static func examine(_ story: Story, _ context: StoryContext) -> [Finding] {
    let events = story.events(named: "EnableMFADevice", "ResyncMFADevice").filter(\.isAboutRootItself)
    let serial =
      events.compactMap { $0.parameters["serialNumber"]?.string }.first ?? "of an unknown serial number"
    return findings(
      events, done: "the MFA device \(serial) was enrolled for root",
      tried: "root tried to enrol an MFA device",
      next: "make sure that the device is yours and lies where it should")
  }
}
