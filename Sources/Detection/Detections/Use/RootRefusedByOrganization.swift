internal import CloudTrail
internal import Identity

/// A service control policy refuses root something.
enum RootRefusedByOrganization: Detection {
  fileprivate static let marks = [
    "with an explicit deny in a service control policy", "with an explicit deny in a resource control policy",
    "because no service control policy allows", "because no resource control policy allows",
  ]

  static let description = DetectionDescription(
    id: "root-refused-by-organization", title: "the organization refused root something", severity: .high,
    looksFor:
      "Calls of type Root that failed with AccessDenied and a message that names a service control policy or a "
      + "resource control policy.",
    why: "The guard held, and somebody is in as root nonetheless.",
    falsePositives: "A root session for a task that the policy forbids by mistake.",
    firstSteps: [
      "find out who is in as root, by the session's beginning and address",
      "leave the policy as it is until that is known",
    ],
    fields: ["userIdentity.type", "errorCode", "errorMessage"],
    technique: .cloudAccounts)

  static func examine(_ story: Story, _ context: StoryContext) -> [Finding] {
    guard story.kind.isRootSession else { return [] }
    let events = story.events.filter(\.isRefusedByOrganization)
    guard !events.isEmpty else { return [] }
    let what = Set(events.map(\.action)).sorted().prefix(5).joined(separator: ", ")
    return [
      finding(
        events, severity: story.kind == .rootSession ? .medium : nil,
        "a policy of the organization refused root \(what)",
        next: story.kind == .rootSession
          ? "let the policy pass root sessions: add a condition on aws:AssumedRoot"
          : "find out who is in as root of \(story.account)")
    ]
  }
}

extension TrailEvent {
  /// Whether the error names a service control policy or a resource control policy.
  var isRefusedByOrganization: Bool {
    guard let message = errorMessage?.lowercased() else { return false }
    return RootRefusedByOrganization.marks.contains { message.contains($0) }
  }
}
