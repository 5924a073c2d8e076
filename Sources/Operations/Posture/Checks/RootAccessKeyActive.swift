internal import Identity

/// An access key of root that works.
enum RootAccessKeyActive: AccountCheck {
  static let description = CheckDescription(
    id: "root-access-key-active", title: "root has an active access key", severity: .critical,
    controls: .noAccessKey)

  static func examine(_ subject: AccountSubject, _ evidence: RootEvidence) -> CheckOutcome {
    guard let keys = evidence.accessKeys.value else {
      return .unknown(evidence.accessKeys.reason ?? "")
    }
    // A key whose state the source does not show is taken for active.
    let active = keys.filter { $0.isActive != false }
    guard !active.isEmpty else { return .pass("no active access key") }
    return .fail(
      RootAccessKey.list(active, subject),
      next: "find out what uses it, move that to a role, then \(subject.deletion)")
  }
}
