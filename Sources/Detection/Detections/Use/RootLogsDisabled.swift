internal import CloudTrail
internal import Identity

/// Root turns off what watches.
enum RootLogsDisabled: Detection {
  static let recordNames: Set<String> = [
    "DeleteDetector", "DeleteEventDataStore", "DeleteFlowLogs", "DeleteTrail", "DisableSecurityHub",
    "DisassociateFromAdministratorAccount", "PutEventSelectors", "StopConfigurationRecorder", "StopLogging",
    "UpdateDetector", "UpdateTrail", "DeleteConfigurationRecorder", "DisableRule", "DeleteAlarms",
    "DeleteLogGroup", "DeleteMetricFilter", "DisableAlarmActions", "DeleteRule", "RemoveTargets",
    "DeleteSubscriptionFilter", "DeleteDeliveryChannel", "DeleteAnalyzer", "StopEventDataStoreIngestion",
  ]

  static let description = DetectionDescription(
    id: "root-logs-disabled", title: "root changed what watches the account", severity: .critical,
    looksFor: "StopLogging, DeleteTrail, PutEventSelectors, DeleteDetector and their kin of type Root.",
    why: "Whoever turns the lights off means to do something.",
    falsePositives: "A rebuild of the trail that was announced.",
    firstSteps: [
      "turn it on again, from another identity",
      containment,
      "look at what was done in the dark by other means: access logs, billing, Config",
    ],
    fields: ["eventName", "userIdentity.type", "requestParameters"],
    technique: .disabledLogs)

  static func examine(_ story: Story, _ context: StoryContext) -> [Finding] {
    guard story.kind.isRootSession else { return [] }
    let events = story.events.filter { recordNames.contains($0.name) && $0.actingService == nil }
    let what = Set(events.map(\.action)).sorted().joined(separator: ", ")
    return findings(
      events, done: "root changed what watches the account: \(what)",
      tried: "root tried to change what watches the account: \(what)",
      next: "turn it on again, and look at what was done in the dark by other means")
  }
}
