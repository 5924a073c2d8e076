internal import Identity

/// A password of a member's root although root credentials are managed centrally.
enum RootPasswordInMember: AccountCheck {
  static let description = CheckDescription(
    id: "root-password-in-member", title: "member account has a root password", severity: .high,
    controls: .centralAccess)

  static func examine(_ subject: AccountSubject, _ evidence: RootEvidence) -> CheckOutcome {
    if subject.account.isManagement {
      return .notApplicable("the management account's root keeps its password")
    }
    guard let password = evidence.password.value else { return .unknown(evidence.password.reason ?? "") }
    guard let password else { return .pass("no password") }
    switch subject.managesCredentials {
    case .known(true):
      return .fail(
        "a password" + (password.createdAt.map { " set on \($0.day)" } ?? "")
          + " although root credentials are managed centrally",
        next: subject.deletion)
    case .known(false): return .notApplicable("root credentials are not managed centrally")
    case .unknown(let reason): return .unknown(reason)
    }
  }
}
