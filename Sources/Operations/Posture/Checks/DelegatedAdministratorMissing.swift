internal import Identity

/// Root access that can be managed from the management account only.
enum DelegatedAdministratorMissing: OrganizationCheck {
  static let description = CheckDescription(
    id: "no-delegated-administrator", title: "IAM has no delegated administrator", severity: .low)

  static func examine(_ subject: OrganizationSubject) -> CheckOutcome {
    switch subject.evidence.delegates {
    case .known(let accounts) where !accounts.isEmpty:
      .pass("delegated to \(accounts.map(\.rawValue).joined(separator: ", "))")
    case .known:
      .fail(
        "root access is managed from the management account",
        next: "in the management account: aws organizations register-delegated-administrator "
          + "--service-principal iam.amazonaws.com --account-id SECURITY_ACCOUNT")
    case .unknown(let reason): .unknown(reason)
    }
  }
}
