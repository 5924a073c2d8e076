internal import AWSClient
internal import Identity

extension AccountLocker {
  /// Holds what a session sees against the plan; false where the work ends here, for the reason in `work`.
  ///
  /// What is gone is gone. What the plan does not know, or knows otherwise, is drift: nothing is deleted then.
  func take(_ evidence: RootEvidence, into work: inout AccountWork) throws(RunBreak) -> Bool {
    if Task.isCancelled { throw .interrupted }
    guard let found = Self.credentials(evidence) else {
      work.fail("what is there could not be read: \(Self.gap(evidence))")
      return false
    }
    let planned = Dictionary(work.plan.credentials.map { ($0.key, $0) }) { first, _ in first }
    for credential in found {
      guard let known = planned[credential.key] else {
        work.refuse("\(credential.key) is not in the plan")
        return false
      }
      if let reason = drift(from: known, to: credential) {
        work.refuse(reason)
        return false
      }
    }
    let present = Set(found.map(\.key))
    for index in work.credentials.indices where work.credentials[index].status == .notReached {
      if !present.contains(work.credentials[index].credential.key) {
        work.credentials[index].status = .alreadyGone
      }
    }
    return true
  }

  private func drift(from planned: PlannedCredential, to found: PlannedCredential) -> String? {
    if planned.kind == .password, let before = planned.createdAt, let now = found.createdAt,
      before.wholeSeconds != now.wholeSeconds
    {
      return "the password was set anew on \(now.iso8601), after the plan was made"
    }
    if planned.kind == .accessKey, !usedKeys, let use = found.lastUsedAt,
      planned.lastUsedAt.map({ $0.wholeSeconds < use.wholeSeconds }) ?? true
    {
      return "\(planned.key) was used on \(use.iso8601), after the plan was made"
    }
    return nil
  }

  /// Every credential that is there; nil where not everything could be read.
  static func credentials(_ evidence: RootEvidence) -> [PlannedCredential]? {
    guard let password = evidence.password.value, let keys = evidence.accessKeys.value,
      let certificates = evidence.certificates.value, let devices = evidence.mfaDevices.value,
      keys.allSatisfy({ $0.lastUse.value != nil })
    else { return nil }
    var found = password.map { [PlannedCredential(kind: .password, createdAt: $0.createdAt)] } ?? []
    found += keys.map { key in
      PlannedCredential(
        kind: .accessKey, id: key.id, createdAt: key.createdAt,
        lastUsedAt: key.lastUse.value.flatMap { $0 }?.date)
    }
    found += certificates.map { PlannedCredential(kind: .certificate, id: $0.id) }
    found += devices.map { PlannedCredential(kind: .mfaDevice, id: $0.serialNumber) }
    return found
  }

  static func gap(_ evidence: RootEvidence) -> String {
    evidence.failures.first?.description ?? evidence.password.reason ?? "no call brought an answer"
  }

  /// Whether the session itself has ended, so that another one may see more.
  static func hasEnded(_ evidence: RootEvidence) -> Bool {
    evidence.failures.contains { isEnd($0.code) }
  }

  /// Whether an error says that the session's credentials no longer work.
  static func isEnd(_ code: String?) -> Bool {
    code == "ExpiredToken" || code == "ExpiredTokenException"
  }
}
