internal import CommandLineKit
internal import Identity
internal import Operations

/// The row of an account in the table.
struct AccountRow {
  private let audit: AccountAudit
  private let now: Timestamp

  init(_ audit: AccountAudit, at now: Timestamp) {
    self.audit = audit
    self.now = now
  }

  /// The row of an account that was left out.
  static func cells(_ omission: OmittedAccount) -> [TextTable.Cell] {
    identity(omission.account).map { cell in TextTable.Cell(cell.text, .dim) }
      + [TextTable.Cell("-", .dim), TextTable.Cell("left out", .dim)]
  }

  var cells: [TextTable.Cell] {
    let identity = Self.identity(audit.account)
    switch (audit.outcome, audit.evidence) {
    case (.interrupted, _): return identity + ["-", .init("not reached", .yellow)]
    case (.notAuditable(let obstacle), _):
      return identity + ["-", .init("not auditable: \(obstacle.cause.rawValue)", .yellow)]
        + ["", "", "", worst]
    case (_, nil): return identity + ["-", .init("not read", .yellow)]
    case (_, let evidence?):
      return identity + [
        password(evidence), keys(evidence), certificates(evidence), mfa(evidence), lastUsed(evidence), worst,
      ]
    }
  }

  private static func identity(_ account: Account) -> [TextTable.Cell] {
    let state = account.state
    return [
      .init(account.id.description), .init(account.name + (account.isManagement ? " *" : "")),
      .init(account.place?.path ?? "?"),
      state == .active ? .init("active") : .init(state.rawValue.lowercased(), .yellow),
    ]
  }

  private static let unknown = TextTable.Cell("?", .yellow)

  private var worst: TextTable.Cell {
    guard let severity = audit.worstSeverity else {
      // What could not be read may be bad: only what was looked at and found good is `ok`.
      if case .partial = audit.outcome { return Self.unknown }
      if audit.results.contains(where: { $0.status == .unknown }) { return Self.unknown }
      return TextTable.Cell("ok", .green)
    }
    var cell = TextTable.Cell(severity.rawValue)
    cell.styles = severity.styles
    return cell
  }

  private func password(_ evidence: RootEvidence) -> TextTable.Cell {
    switch evidence.password {
    case .known(_?): "yes"
    case .known(nil): .init("no", .green)
    case .unknown: Self.unknown
    }
  }

  /// The number of keys, the age of the oldest, and the last use of any.
  private func keys(_ evidence: RootEvidence) -> TextTable.Cell {
    guard let keys = evidence.accessKeys.value else { return Self.unknown }
    guard !keys.isEmpty else { return .init("none", .green) }
    let active = keys.filter { $0.isActive != false }.count
    var parts: [String] = []
    if active > 0 { parts.append("\(active) active") }
    if keys.count > active { parts.append("\(keys.count - active) inactive") }
    if let created = keys.compactMap(\.createdAt).min() { parts.append("\(days(since: created))d old") }
    let uses = keys.compactMap { $0.lastUse.value.flatMap { $0?.date } }
    if let use = uses.max() {
      parts.append("used \(days(since: use))d ago")
    } else {
      parts.append(keys.allSatisfy { $0.lastUse == .known(nil) } ? "never used" : "use ?")
    }
    return active > 0
      ? .init(parts.joined(separator: ", "), .red) : .init(parts.joined(separator: ", "), .yellow)
  }

  private func certificates(_ evidence: RootEvidence) -> TextTable.Cell {
    guard let certificates = evidence.certificates.value else { return Self.unknown }
    return certificates.isEmpty ? .init("none", .green) : .init("\(certificates.count)", .red)
  }

  private func mfa(_ evidence: RootEvidence) -> TextTable.Cell {
    if evidence.isMFAEnabled == .known(false) {
      return evidence.password == .known(nil) ? "none" : .init("none", .red)
    }
    guard let devices = evidence.mfaDevices.value, !devices.isEmpty else {
      return evidence.isMFAEnabled == .known(true) ? "on, kind ?" : Self.unknown
    }
    let text = RootMFADevice.Kind.allCases.compactMap { kind -> String? in
      let count = devices.filter { $0.kind == kind }.count
      return count == 0 ? nil : kind.rawValue + (count > 1 ? " x\(count)" : "")
    }.joined(separator: ", ")
    return devices.contains { $0.kind == .virtual } ? .init(text, .yellow) : .init(text, .green)
  }

  private func lastUsed(_ evidence: RootEvidence) -> TextTable.Cell {
    guard let moment = evidence.lastUsed else { return evidence.isUseKnown ? "never" : Self.unknown }
    return .init(moment.day)
  }

  private func days(since moment: Timestamp) -> Int64 { max(0, (now - moment).components.seconds / 86_400) }
}
