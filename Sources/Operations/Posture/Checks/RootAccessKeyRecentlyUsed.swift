internal import Identity

/// An access key of root that somebody or something works with.
enum RootAccessKeyRecentlyUsed: AccountCheck {
  static let description = CheckDescription(
    id: "root-access-key-recently-used", title: "root access key was used recently", severity: .critical,
    controls: .noAccessKey + .noDailyUse)

  static func examine(_ subject: AccountSubject, _ evidence: RootEvidence) -> CheckOutcome {
    guard let keys = evidence.accessKeys.value else {
      return .unknown(evidence.accessKeys.reason ?? "")
    }
    guard !keys.isEmpty else { return .pass("no access key") }
    let recent = keys.filter { key in
      key.lastUse.value.flatMap { $0 }.map { subject.isRecent($0.date) } ?? false
    }
    guard recent.isEmpty else {
      return .fail(
        RootAccessKey.list(recent, subject),
        next: "look up its calls: aws cloudtrail lookup-events --lookup-attributes "
          + "AttributeKey=AccessKeyId,AttributeValue=\(recent[0].id ?? "KEY_ID")")
    }
    if let reason = keys.compactMap(\.lastUse.reason).first { return .unknown(reason) }
    return .pass("not used within \(subject.recentDays) days")
  }
}
