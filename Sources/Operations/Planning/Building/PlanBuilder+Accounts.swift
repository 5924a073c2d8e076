internal import Identity

/// The audited accounts, parted into those that are worked on and those that are not.
struct AccountSplit {
  var planned: [(account: Account, plan: AccountPlan)] = []
  var skipped: [SkippedAccount] = []
}

extension PlanBuilder {
  /// Decides about each account.
  func splitAccounts(_ organization: OrganizationAudit) -> AccountSplit {
    var split = AccountSplit()
    for omission in audit.leftOut {
      split.skipped.append(
        SkippedAccount(
          account: AccountReference(omission.account),
          reason: omission.reason.hasPrefix("excluded") ? .excluded : .notSelected, detail: omission.reason))
    }
    for audited in audit.accounts {
      switch decide(audited) {
      case .left(let reason, let detail):
        split.skipped.append(
          SkippedAccount(account: AccountReference(audited.account), reason: reason, detail: detail))
      case .right(let plan): split.planned.append((audited.account, plan))
      }
    }
    split.skipped.sort { $0.account.id < $1.account.id }
    return split
  }

  /// What becomes of an account: left alone, or worked on.
  enum Decision {
    case left(SkippedAccount.Reason, String)
    case right(AccountPlan)
  }

  /// Decides about one account.
  func decide(_ audited: AccountAudit) -> Decision {
    let account = audited.account
    if account.isManagement {
      return .left(.managementAccount, "root sessions do not reach it; see what its own people have to do")
    }
    if account.state != .active, account.state != .unknown {
      return .left(.suspended, "the account is \(account.state)")
    }
    switch audited.outcome {
    case .notAuditable(let obstacle):
      return .left(.notAuditable, "\(obstacle.cause.rawValue): \(hint(obstacle))")
    case .interrupted: return .left(.notReached, "the audit did not come to it")
    case .audited, .partial: break
    }
    guard let evidence = audited.evidence, let credentials = credentials(evidence) else {
      return .left(.incompleteEvidence, gap(audited.evidence))
    }
    guard !credentials.isEmpty else { return .left(.nothingToDo, "root has no credentials") }
    if let use = recentUse(evidence), !options.includesUsedKeys {
      return .left(
        .keyInUse, use + ": find what uses it, then plan again, or take it in with --include-used-keys")
    }
    return .right(
      AccountPlan(
        account: AccountReference(account), credentials: credentials, cautions: cautions(evidence)))
  }

  private func hint(_ obstacle: AuditObstacle) -> String {
    switch obstacle.cause {
    case .serviceControlPolicy where options.guardsRoot:
      "its policy keeps root sessions out; plan again once that is repaired"
    case .featureOff, .trustedAccessOff: "plan again once root sessions are enabled"
    default: obstacle.remedy
    }
  }

  /// Every credential in the safe order; nil where not everything is known that is there.
  func credentials(_ evidence: RootEvidence) -> [PlannedCredential]? {
    guard let password = evidence.password.value, let keys = evidence.accessKeys.value,
      let certificates = evidence.certificates.value, let devices = evidence.mfaDevices.value,
      keys.allSatisfy({ $0.id != nil && $0.lastUse.value != nil }),
      certificates.allSatisfy({ $0.id != nil }), devices.allSatisfy({ $0.serialNumber != nil })
    else { return nil }
    var credentials: [PlannedCredential] = []
    if let password {
      let use = evidence.passwordLastUsed.value.map { $0.map { "last used \($0.day)" } ?? "never used" }
      credentials.append(
        PlannedCredential(
          kind: .password, createdAt: password.createdAt,
          lastUsedAt: evidence.passwordLastUsed.value.flatMap { $0 }, detail: use ?? ""))
    }
    credentials += keys.map { key in
      let use = key.lastUse.value.flatMap { $0 }
      return PlannedCredential(
        kind: .accessKey, id: key.id, createdAt: key.createdAt, lastUsedAt: use?.date, detail: describe(key))
    }
    credentials += certificates.map { certificate in
      PlannedCredential(
        kind: .certificate, id: certificate.id, createdAt: certificate.uploadedAt,
        detail: certificate.isActive == false ? "inactive" : "active")
    }
    credentials += devices.map { device in
      PlannedCredential(
        kind: .mfaDevice, id: device.serialNumber, createdAt: device.enabledAt, detail: device.kind.rawValue)
    }
    return credentials.sorted { ($0.kind, $0.id ?? "") < ($1.kind, $1.id ?? "") }
  }

  private func describe(_ key: RootAccessKey) -> String {
    let state = key.isActive == false ? "inactive" : "active"
    guard let use = key.lastUse.value.flatMap({ $0 }) else { return "\(state), never used" }
    let place = [use.service.map { " for \($0)" }, use.region.map { " in \($0)" }].compactMap { $0 }.joined()
    return "\(state), used \(use.date.day)\(place)"
  }

  private func gap(_ evidence: RootEvidence?) -> String {
    guard let evidence else { return "nothing was read" }
    let reasons =
      [
        evidence.password.reason, evidence.accessKeys.reason, evidence.certificates.reason,
        evidence.mfaDevices.reason,
      ].compactMap { $0 } + (evidence.accessKeys.value ?? []).compactMap(\.lastUse.reason)
    return reasons.first.map { "not everything could be read: \($0)" }
      ?? "the audit does not name every credential, as \(audit.route) cannot: audit with root sessions"
  }

  /// The key that was used within the days that count, in words.
  private func recentUse(_ evidence: RootEvidence) -> String? {
    for key in evidence.accessKeys.value ?? [] {
      guard let use = key.lastUse.value.flatMap({ $0 }), days(since: use.date) < options.usedKeyDays else {
        continue
      }
      let age = days(since: use.date)
      let place = [use.service.map { " for \($0)" }, use.region.map { " in \($0)" }].compactMap { $0 }
        .joined()
      return "access key \(key.id ?? "") was used \(age) day\(age == 1 ? "" : "s") ago\(place)"
    }
    return nil
  }

  private func cautions(_ evidence: RootEvidence) -> [String] {
    var cautions: [String] = []
    if let use = recentUse(evidence) { cautions.append(use + ": what uses it will fail") }
    if let use = evidence.passwordLastUsed.value.flatMap({ $0 }), days(since: use) < options.usedKeyDays {
      cautions.append("somebody signed in as root on \(use.day)")
    }
    return cautions
  }

  private func days(since moment: Timestamp) -> Int {
    Int((audit.date - moment).components.seconds / 86_400)
  }
}
