internal import Identity

/// An account whose root user could not be looked at; nothing else is known about it.
enum AccountNotAuditable {
  static let description = CheckDescription(
    id: "account-not-auditable", title: "root user could not be audited", severity: .high)

  static func result(_ subject: AccountSubject) -> CheckResult {
    guard let obstacle = subject.obstacle else { return CheckResult(description, .pass("audited")) }
    return CheckResult(
      description,
      .fail(
        "\(obstacle.cause.rawValue): \(obstacle.detail)",
        severity: obstacle.cause == .suspended ? .info : nil, next: obstacle.remedy))
  }
}
