internal import Identity

/// A root user who signs in with nothing but a password.
enum RootMFAMissing: AccountCheck {
  static let description = CheckDescription(
    id: "root-mfa-missing", title: "root signs in without MFA", severity: .critical, controls: .mfa)

  static func examine(_ subject: AccountSubject, _ evidence: RootEvidence) -> CheckOutcome {
    switch (evidence.isMFAEnabled, evidence.password) {
    case (_, .known(nil)): .pass("no password to sign in with")
    case (.known(true), _): .pass("MFA is on")
    case (.known(false), .known(_?)):
      .fail(
        "a password and no MFA device",
        next: subject.account.isManagement || subject.isAlone
          ? "sign in as root of \(subject.account.id) and register a passkey or security key"
          : "delete the password centrally: rootlatch plan --account \(subject.account.id) -o plan.json, then "
            + "rootlatch apply plan.json")
    case (.unknown(let reason), _), (_, .unknown(let reason)): .unknown(reason)
    }
  }
}
