internal import Identity

/// GuardDuty found something about root.
enum GuardDutySaysRoot: Detection {
  static let description = DetectionDescription(
    id: "guardduty-finding", title: "GuardDuty found something about root", severity: .medium,
    looksFor: "Findings of GuardDuty whose `userType` is Root, or whose type is RootCredentialUsage or "
      + "ShortTermRootCredentialUsage. One about a session that is known is told with it.",
    why: "GuardDuty sees what CloudTrail's records alone do not show, such as bad addresses.",
    falsePositives:
      "Announced root work; a root session, which GuardDuty calls ShortTermRootCredentialUsage.",
    firstSteps: [
      "read the finding in GuardDuty, with its address and the calls behind it",
      "read the session with the same key in this report",
    ],
    fields: [
      "type", "severity", "resource.accessKeyDetails.userType", "resource.accessKeyDetails.accessKeyId",
      "service.action.awsApiCallAction",
    ],
    technique: .cloudAccounts)

  static func examine(_ story: Story, _ context: StoryContext) -> [Finding] {
    story.guardDuty.sorted { $0.id < $1.id }.map { found in
      var summary = "GuardDuty: \(found.title) (\(found.type), severity \(found.severity))"
      if found.isArchived { summary += ", archived" }
      return Finding(
        description, severity: found.isArchived ? .info : severity(found.severity), summary,
        next: "look at the finding \(found.id) in GuardDuty in \(found.region)", eventIDs: [found.id])
    }
  }

  /// GuardDuty's own bands: low to 3.9, medium to 6.9, high to 8.9, critical above.
  private static func severity(_ value: Double) -> Severity {
    switch value {
    case ..<1: .info
    case ..<4: .low
    case ..<7: .medium
    case ..<9: .high
    default: .critical
    }
  }
}
