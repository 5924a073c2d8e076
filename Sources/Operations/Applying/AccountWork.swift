internal import Identity

/// How far the work in one account is, across sessions.
struct AccountWork: Sendable {
  let plan: AccountPlan
  var credentials: [AccountResult.Credential]
  var leftovers: [String] = []
  /// Whether the end was seen, not only reached.
  var isVerified = false
  private(set) var drift: String?
  private(set) var failure: String?

  init(_ plan: AccountPlan) {
    self.plan = plan
    credentials = plan.credentials.map { .init(credential: $0, status: .notReached, detail: "") }
  }

  mutating func fail(_ detail: String) { failure = failure ?? detail }

  mutating func refuse(_ detail: String) { drift = detail }

  /// Whether something of a kind is still there, as far as is known.
  func remains(_ kind: PlannedCredential.Kind) -> Bool {
    credentials.contains {
      $0.credential.kind == kind && ($0.status == .notReached || $0.status == .failed)
    }
  }

  var result: AccountResult {
    var result = AccountResult(plan, .failed)
    result.credentials = credentials
    result.leftovers = leftovers
    if let drift {
      result.status = .drifted
      result.detail = drift
    } else if let failure {
      result.detail = failure
    } else if let failed = credentials.first(where: { $0.status == .failed }) {
      result.detail = "\(failed.credential.key) is still there: \(failed.detail)"
    } else if credentials.contains(where: { $0.status == .notReached }) || !isVerified {
      result.detail = "not everything was reached"
    } else {
      result.status = credentials.contains { $0.status == .deleted } ? .locked : .alreadyLocked
    }
    return result
  }
}
