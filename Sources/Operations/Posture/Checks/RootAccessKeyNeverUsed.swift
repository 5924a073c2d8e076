internal import Identity

/// An access key of root that nothing has used, so that deleting it breaks nothing.
enum RootAccessKeyNeverUsed: AccountCheck {
  static let description = CheckDescription(
    id: "root-access-key-never-used", title: "root access key was never used", severity: .medium)

  static func examine(_ subject: AccountSubject, _ evidence: RootEvidence) -> CheckOutcome {
    guard let keys = evidence.accessKeys.value else {
      return .unknown(evidence.accessKeys.reason ?? "")
    }
    guard !keys.isEmpty else { return .pass("no access key") }
    let unused = keys.filter { $0.lastUse == .known(nil) }
    guard unused.isEmpty else {
      return .fail(
        RootAccessKey.list(unused, subject),
        next: "nothing depends on it: \(subject.deletion)")
    }
    if let reason = keys.compactMap(\.lastUse.reason).first { return .unknown(reason) }
    return .pass("every access key has been used")
  }
}
