internal import Identity

/// An access key of root that has been there for long.
enum RootAccessKeyOld: AccountCheck {
  /// The age in days that benchmarks accept for any access key.
  static let limit = 90

  static let description = CheckDescription(
    id: "root-access-key-old", title: "root access key is older than 90 days", severity: .high)

  static func examine(_ subject: AccountSubject, _ evidence: RootEvidence) -> CheckOutcome {
    guard let keys = evidence.accessKeys.value else {
      return .unknown(evidence.accessKeys.reason ?? "")
    }
    guard !keys.isEmpty else { return .pass("no access key") }
    let old = keys.filter { key in key.createdAt.map { subject.days(since: $0) > limit } ?? false }
    guard old.isEmpty else {
      return .fail(
        RootAccessKey.list(old, subject),
        next: "do not rotate it; \(subject.deletion)")
    }
    guard keys.allSatisfy({ $0.createdAt != nil }) else { return .unknown("the age of a key is not known") }
    return .pass("no access key older than \(limit) days")
  }
}
