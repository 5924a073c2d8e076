internal import CloudTrail
internal import Identity
internal import JSONTree

/// Root gets an MFA device.
enum RootMFAEnrolled: Detection {
  static let description = DetectionDescription(
    id: "root-mfa-enrolled", title: "an MFA device was enrolled for root, or brought into step",
    severity: .medium,
    looksFor:
      "EnableMFADevice and ResyncMFADevice of type Root for root itself; CreateVirtualMFADevice alone does not say whose it is.",
    why: "Good if it is yours; if not, it shuts you out.",
    falsePositives: "Enrolment that was announced.",
    firstSteps: [
      "make sure that the device is yours, and that it lies where it should",
      "if it is not: deactivate it in a root session for IAMDeleteRootUserCredentials, and change root's password",
    ],
    fields: [
      "eventName", "userIdentity.type", "requestParameters.userName", "requestParameters.serialNumber",
    ],
    technique: .modifiedMFA)

  static func examine(_ story: Story, _ context: StoryContext) -> [Finding] {
    let enrolled = story.events(named: "EnableMFADevice").filter(\.isAboutRootItself)
    let resynced = story.events(named: "ResyncMFADevice").filter(\.isAboutRootItself)
    return findings(
      enrolled, done: "the MFA device \(serial(enrolled)) was enrolled for root",
      tried: "root tried to enrol an MFA device",
      next: "make sure that the device is yours and lies where it should")
      + findings(
        resynced, done: "the MFA device \(serial(resynced)) of root was brought into step",
        tried: "root tried to bring an MFA device into step",
        next: "make sure that the device is yours and lies where it should")
  }

  private static func serial(_ events: [TrailEvent]) -> String {
    events.compactMap { $0.parameters["serialNumber"]?.string }.first ?? "of an unknown serial number"
  }
}
