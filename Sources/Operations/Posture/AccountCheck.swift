/// A check of one account.
protocol AccountCheck: Sendable {
  /// What it is about.
  static var description: CheckDescription { get }

  /// Looks at an account whose evidence could be read at least in part.
  static func examine(_ subject: AccountSubject, _ evidence: RootEvidence) -> CheckOutcome
}

extension AccountCheck {
  static func result(_ subject: AccountSubject) -> CheckResult {
    guard let evidence = subject.evidence else {
      return CheckResult(description, .unknown("the account could not be audited"))
    }
    return CheckResult(description, examine(subject, evidence))
  }
}
