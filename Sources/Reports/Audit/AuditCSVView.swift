internal import Identity
public import Operations

/// An audit as comma-separated values: a row for each account, for each one left out, and for the organization.
public struct AuditCSVView: AuditView {
  /// Creates a view.
  public init() {}

  private static let columns = [
    "record", "account", "name", "email", "state", "path", "management", "outcome", "password",
    "password_last_used", "mfa", "mfa_kinds", "access_keys_active", "access_keys_inactive",
    "access_key_oldest", "access_key_last_used", "certificates", "root_last_used", "worst_severity",
    "findings", "reason",
  ]

  /// Hands over the heading and row after row.
  public func write(_ audit: Audit, to output: (String) throws -> Void) rethrows {
    try output(CSV.row(Self.columns))
    for account in audit.accounts { try output(CSV.row(row(account))) }
    for omission in audit.leftOut {
      var values = identity("left-out", omission.account)
      values["outcome"] = "left-out"
      values["reason"] = omission.reason
      try output(CSV.row(row(values)))
    }
    if let organization = audit.organization {
      let failed = organization.results.filter { $0.status == .fail }
      try output(
        CSV.row(
          row([
            "record": "organization", "name": organization.evidence.id,
            "account": organization.evidence.managementAccount?.description ?? "",
            "worst_severity": failed.map(\.severity).max()?.rawValue ?? "",
            "findings": failed.map(\.check.id).joined(separator: " "),
            "reason": failed.map(\.detail).joined(separator: "; "),
          ])))
    }
  }

  private func row(_ values: [String: String]) -> [String] { Self.columns.map { values[$0] ?? "" } }

  private func identity(_ record: String, _ account: Account) -> [String: String] {
    [
      "record": record, "account": account.id.description, "name": account.name, "email": account.email,
      "state": account.state.rawValue, "path": account.place?.path ?? "",
      "management": account.isManagement ? "true" : "false",
    ]
  }

  private func row(_ audit: AccountAudit) -> [String] {
    var values = identity("account", audit.account)
    values["outcome"] = audit.outcome.name
    values["worst_severity"] = audit.worstSeverity?.rawValue
    values["findings"] = audit.results.filter { $0.status == .fail }.map(\.check.id).joined(separator: " ")
    if case .notAuditable(let obstacle) = audit.outcome {
      values["reason"] = "\(obstacle.cause.rawValue): \(obstacle.detail)"
    } else {
      values["reason"] = audit.evidence?.failures.map(\.description).joined(separator: "; ")
    }
    if let evidence = audit.evidence { values.merge(root(evidence)) { $1 } }
    return row(values)
  }

  private func root(_ evidence: RootEvidence) -> [String: String] {
    let unknown = "unknown"
    let keys = evidence.accessKeys.value
    let uses = (keys ?? []).compactMap { $0.lastUse.value.flatMap { $0?.date } }
    return [
      "password": evidence.password.value.map { $0 == nil ? "absent" : "present" } ?? unknown,
      "password_last_used": evidence.passwordLastUsed.value.map { $0?.iso8601 ?? "" } ?? unknown,
      "mfa": evidence.isMFAEnabled.value.map { $0 ? "on" : "off" } ?? unknown,
      "mfa_kinds": evidence.mfaDevices.value?.map(\.kind.rawValue).joined(separator: " ") ?? unknown,
      "access_keys_active": keys.map { "\($0.filter { $0.isActive != false }.count)" } ?? unknown,
      "access_keys_inactive": keys.map { "\($0.filter { $0.isActive == false }.count)" } ?? unknown,
      "access_key_oldest": keys?.compactMap(\.createdAt).min()?.iso8601 ?? "",
      "access_key_last_used": uses.max()?.iso8601 ?? "",
      "certificates": evidence.certificates.value.map { "\($0.count)" } ?? unknown,
      "root_last_used": evidence.lastUsed?.iso8601 ?? (evidence.isUseKnown ? "" : unknown),
    ]
  }
}
