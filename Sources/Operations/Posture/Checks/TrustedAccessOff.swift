internal import Identity

/// IAM without trusted access, which central root access needs.
enum TrustedAccessOff: OrganizationCheck {
  static let description = CheckDescription(
    id: "iam-trusted-access-off", title: "IAM has no trusted access to the organization", severity: .high,
    controls: .centralAccess)

  static func examine(_ subject: OrganizationSubject) -> CheckOutcome {
    switch subject.evidence.isTrusted {
    case .known(true): .pass("trusted access for iam.amazonaws.com is on")
    case .known(false):
      .fail(
        "trusted access for iam.amazonaws.com is off",
        next: "in the management account: aws organizations enable-aws-service-access "
          + "--service-principal iam.amazonaws.com")
    case .unknown(let reason): .unknown(reason)
    }
  }
}
