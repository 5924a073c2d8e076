internal import CloudTrail
internal import Identity

/// One thing to look for in a story.
protocol Detection: Sendable {
  /// What it is about.
  static var description: DetectionDescription { get }

  /// Names of the records without which it would be blind; they are kept where not everything can be.
  static var recordNames: Set<String> { get }

  /// Looks at a story; nothing where there is nothing to tell.
  static func examine(_ story: Story, _ context: StoryContext) -> [Finding]
}

extension Detection {
  /// Most detections read numbers, or records that ``RootActivity/eventNames`` has.
  static var recordNames: Set<String> { [] }

  /// The operations' names without their services.
  static func names(of actions: Set<String>) -> Set<String> {
    Set(actions.map { $0.split(separator: ":").last.map(String.init) ?? $0 })
  }

  /// How to stop root when nobody knows who it is.
  ///
  /// Source: IAM User Guide, "Disabling permissions for temporary security credentials": those of root cannot be
  /// revoked; service control policies bind root of member accounts.
  static var containment: String {
    "if nobody can say: deny root everything by a service control policy until it is clear (an open session "
      + "outlives its password; the management account's root cannot be stopped so), and change root's password"
  }

  /// A finding about some records.
  static func finding(
    _ events: [TrailEvent], severity: Severity? = nil, _ summary: String, next: String? = nil
  ) -> Finding {
    Finding(
      description, severity: severity, summary, next: next, eventIDs: events.prefix(100).map(\.id))
  }

  /// A finding about a whole story.
  static func finding(
    _ story: Story, severity: Severity? = nil, _ summary: String, next: String? = nil
  ) -> Finding {
    finding(story.events, severity: severity, summary, next: next)
  }

  /// One finding for what was done, and one, a step less urgent, for what was only tried.
  static func findings(
    _ events: [TrailEvent], done: String, tried: String, next: String
  ) -> [Finding] {
    let failed = events.filter(\.isFailure)
    let succeeded = events.filter { !$0.isFailure }
    var findings: [Finding] = []
    if !succeeded.isEmpty { findings.append(finding(succeeded, done, next: next)) }
    if let first = failed.first {
      let error = first.errorCode ?? first.errorMessage ?? "failure"
      findings.append(
        finding(failed, severity: description.severity.lower, "\(tried), which failed (\(error))", next: next)
      )
    }
    return findings
  }
}

extension Severity {
  /// One step less urgent.
  var lower: Severity {
    switch self {
    case .critical: .high
    case .high: .medium
    case .medium: .low
    case .low, .info: .info
    }
  }
}
