internal import Identity

/// A root user who was at work lately.
enum RootRecentlyUsed: AccountCheck {
  static let description = CheckDescription(
    id: "root-recently-used", title: "root was used recently", severity: .high, controls: .noDailyUse)

  static func examine(_ subject: AccountSubject, _ evidence: RootEvidence) -> CheckOutcome {
    if let last = evidence.lastUsed, subject.isRecent(last) {
      return .fail(
        "last used \(subject.ago(last))",
        next: "ask who it was; look up: aws cloudtrail lookup-events --lookup-attributes "
          + "AttributeKey=Username,AttributeValue=root in us-east-1, us-east-2 and us-west-2")
    }
    guard evidence.isUseKnown else {
      return .unknown(
        evidence.passwordLastUsed.reason ?? evidence.accessKeys.reason ?? "the last use of a key is not known"
      )
    }
    return .pass(evidence.lastUsed.map { "last used \(subject.ago($0))" } ?? "no use recorded")
  }
}
