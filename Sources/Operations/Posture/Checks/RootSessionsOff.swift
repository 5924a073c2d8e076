internal import Identity

/// An organization in which a locked bucket or queue needs somebody to sign in as root.
enum RootSessionsOff: OrganizationCheck {
  static let description = CheckDescription(
    id: "root-sessions-off", title: "privileged root sessions are not enabled", severity: .medium,
    controls: .centralAccess)

  static func examine(_ subject: OrganizationSubject) -> CheckOutcome {
    switch subject.evidence.features {
    case .known(let features) where features.contains(OrganizationEvidence.sessions):
      .pass("RootSessions is enabled")
    case .known:
      .fail(
        "RootSessions is not enabled, so locked buckets and queues cannot be unlocked centrally",
        next: "in the management account: aws iam enable-organizations-root-sessions")
    case .unknown(let reason): .unknown(reason)
    }
  }
}
