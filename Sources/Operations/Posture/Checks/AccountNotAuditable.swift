internal import Identity

/// An account whose root user could not be looked at; nothing else is known about it.
enum AccountNotAuditable {
  static let description = CheckDescription(
    id: "account-not-auditable", title: "root user could not be audited", severity: .high)

  static func result(_ subject: AccountSubject) -> CheckResult {
    guard let obstacle = subject.obstacle else { return CheckResult(description, .pass("audited")) }
    // `AccountSuspended` says the same of it.
    guard obstacle.cause != .suspended else {
      return CheckResult(description, .notApplicable(obstacle.detail))
    }
    return CheckResult(
      description, .fail("\(obstacle.cause.rawValue): \(obstacle.detail)", next: obstacle.remedy))
  }
}
