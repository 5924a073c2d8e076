internal import Identity

/// Root credentials that each account manages for itself.
enum CredentialsManagementOff: OrganizationCheck {
  static let description = CheckDescription(
    id: "root-credentials-management-off", title: "root credentials are not managed centrally",
    severity: .high,
    controls: .centralAccess)

  static func examine(_ subject: OrganizationSubject) -> CheckOutcome {
    switch subject.evidence.managesCredentials {
    case .known(true): .pass("RootCredentialsManagement is enabled")
    case .known(false):
      .fail(
        "RootCredentialsManagement is not enabled",
        next: "in the management account: aws iam enable-organizations-root-credentials-management")
    case .unknown(let reason): .unknown(reason)
    }
  }
}
