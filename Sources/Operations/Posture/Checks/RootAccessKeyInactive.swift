internal import Identity

/// An access key of root that is switched off and can be switched on again.
enum RootAccessKeyInactive: AccountCheck {
  static let description = CheckDescription(
    id: "root-access-key-inactive", title: "root has an inactive access key", severity: .high,
    controls: .noAccessKey)

  static func examine(_ subject: AccountSubject, _ evidence: RootEvidence) -> CheckOutcome {
    guard let keys = evidence.accessKeys.value else {
      return .unknown(evidence.accessKeys.reason ?? "")
    }
    let inactive = keys.filter { $0.isActive == false }
    guard !inactive.isEmpty else { return .pass("no inactive access key") }
    return .fail(RootAccessKey.list(inactive, subject), next: subject.deletion)
  }
}
