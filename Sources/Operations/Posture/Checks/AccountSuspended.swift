internal import Identity

/// An account that is not in use, whose root user can still come back with it.
enum AccountSuspended {
  static let description = CheckDescription(
    id: "account-suspended", title: "account is not active", severity: .info)

  static func result(_ subject: AccountSubject) -> CheckResult {
    let state = subject.account.state
    let outcome: CheckOutcome =
      switch state {
      case .active: .pass("ACTIVE")
      case .unknown: .unknown("the service named no state")
      default:
        .fail(
          subject.obstacle.flatMap { $0.cause == .suspended ? $0.detail : nil } ?? "the account is \(state)",
          next:
            "move it to a unit of its own and let its 90 days run out; a reopened account brings its root "
            + "credentials back")
      }
    return CheckResult(description, outcome)
  }
}
