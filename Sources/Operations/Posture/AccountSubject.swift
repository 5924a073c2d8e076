internal import Identity

/// What the checks of an account look at.
struct AccountSubject: Sendable {
  let account: Account
  /// Nil where nothing could be read.
  let evidence: RootEvidence?
  let obstacle: AuditObstacle?
  /// Whether root credentials are managed centrally.
  let managesCredentials: Fact<Bool>
  let now: Timestamp
  /// How many days count as recent.
  let recentDays: Int
  /// Whether the account was looked at alone, so that nothing is known of an organization.
  var isAlone = false

  /// Whole days from a moment until now.
  func days(since moment: Timestamp) -> Int { Int((now - moment).components.seconds / 86_400) }

  func isRecent(_ moment: Timestamp) -> Bool { days(since: moment) < recentDays }

  /// An age in words.
  func ago(_ moment: Timestamp) -> String {
    switch days(since: moment) {
    case ..<1: "today"
    case 1: "1 day ago"
    case let days: "\(days) days ago"
    }
  }

  /// Where credentials of this account are deleted.
  var deletion: String {
    account.isManagement || isAlone
      ? "sign in as root of \(account.id) and delete it under Security credentials"
      : "delete it centrally: rootlatch plan --account \(account.id) -o plan.json, then rootlatch apply plan.json"
  }
}
