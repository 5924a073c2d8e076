internal import Identity

/// A member whose password recovery was opened and never closed.
///
/// Opening recovery creates a login profile: whoever reads the root mailbox can then set a password. Recovery
/// brings neither the old password nor MFA back, so an unused profile without MFA is what it leaves behind.
/// Source: IAM API Reference, "CreateLoginProfile"; IAM User Guide, "Centrally manage root access".
enum RootRecoveryOpen: AccountCheck {
  static let description = CheckDescription(
    id: "root-recovery-open", title: "root password recovery stands open", severity: .medium,
    controls: .centralAccess)

  static func examine(_ subject: AccountSubject, _ evidence: RootEvidence) -> CheckOutcome {
    if subject.account.isManagement {
      return .notApplicable("the management account's root keeps its password")
    }
    guard let password = evidence.password.value else { return .unknown(evidence.password.reason ?? "") }
    guard let password else { return .pass("no password, and none can be recovered") }
    switch subject.managesCredentials {
    case .known(true): break
    case .known(false): return .notApplicable("root credentials are not managed centrally")
    case .unknown(let reason): return .unknown(reason)
    }
    guard let hasMFA = evidence.isMFAEnabled.value else {
      return .unknown(evidence.isMFAEnabled.reason ?? "")
    }
    if hasMFA { return .pass("MFA protects the password") }
    guard let lastUsed = evidence.passwordLastUsed.value else {
      return .unknown(evidence.passwordLastUsed.reason ?? "")
    }
    guard let created = password.createdAt else { return .unknown("the date of the password is not known") }
    if let lastUsed, lastUsed >= created { return .pass("the password has been used since it was set") }
    return .fail(
      "a login profile since \(created.day), never used and without MFA: the root mailbox can set a password",
      next: "finish the recovery, or close it: rootlatch recover close \(subject.account.id) --reason WHY")
  }
}
