internal import Identity
internal import JSONTree
internal import Operations

/// The parts of a document of the schema `rootlatch.audit/1`; `Documentation/Schemas/audit.md` describes them.
enum AuditDocument {
  static let schema = Audit.schema

  static func header(_ audit: Audit) -> JSONObject {
    [
      "schema": .string(schema),
      "date": .string(audit.date.iso8601),
      "caller": .string(audit.caller),
      "via": .string("\(audit.route)"),
      "recentDays": .integer(audit.recentDays),
      "interrupted": .bool(audit.isInterrupted),
    ]
  }

  static func account(_ audit: AccountAudit) -> JSON {
    let account = audit.account
    var object = identity(account)
    object["email"] = .string(account.email)
    object["tags"] = tags(account)
    object["outcome"] = .string(audit.outcome.name)
    object["obstacle"] = obstacle(audit.outcome)
    object["root"] = audit.evidence.map(root) ?? .null
    object["guardrails"] = guardrails(audit.guardrails)
    object["worstSeverity"] = optional(audit.worstSeverity?.rawValue)
    object["checks"] = .array(audit.results.map(check))
    object["failures"] = failures(audit.evidence?.failures ?? [])
    return .object(object)
  }

  static func omission(_ omission: OmittedAccount) -> JSON {
    var object = identity(omission.account)
    object["reason"] = .string(omission.reason)
    return .object(object)
  }

  static func summary(_ audit: Audit) -> JSON {
    let count = AuditCount(audit)
    var findings: JSONObject = [:]
    for severity in Severity.allCases.reversed() {
      findings[severity.rawValue] = .integer(count.findings[severity] ?? 0)
    }
    return [
      "audited": .integer(count.audited), "partial": .integer(count.partial),
      "notAuditable": .integer(count.notAuditable), "notReached": .integer(count.notReached),
      "leftOut": .integer(audit.leftOut.count), "findings": .object(findings),
    ]
  }

  private static func identity(_ account: Account) -> JSONObject {
    [
      "id": .string(account.id.rawValue), "name": .string(account.name),
      "state": .string(account.state.rawValue), "management": .bool(account.isManagement),
      "path": optional(account.place?.path),
      "unitIds": .array((account.place?.ids ?? []).map { .string($0) }),
    ]
  }

  private static func tags(_ account: Account) -> JSON {
    guard let tags = account.tags else { return .null }
    return .object(
      JSONObject(tags.sorted { $0.key < $1.key }.map { .init(name: $0.key, value: .string($0.value)) }))
  }

  private static func obstacle(_ outcome: AccountAudit.Outcome) -> JSON {
    guard case .notAuditable(let obstacle) = outcome else { return .null }
    return [
      "cause": .string(obstacle.cause.rawValue), "detail": .string(obstacle.detail),
      "remedy": .string(obstacle.remedy),
    ]
  }

  static func guardrails(_ fact: Fact<Guardrails>) -> JSON {
    let blockers = (fact.value?.blockers ?? []).map { blocker -> JSON in
      [
        "policy": .string(blocker.policy),
        "tasks": .array(blocker.tasks.map { .string($0.rawValue) }),
      ]
    }
    let gaps = (fact.value?.gaps ?? []).map { gap -> JSON in
      [
        "target": .string(gap.target), "place": .string(gap.place),
        "tasks": .array(gap.tasks.map { .string($0.rawValue) }), "refusesRoot": .bool(gap.refusesRoot),
      ]
    }
    return [
      "status": .string(fact.value == nil ? "unknown" : "known"), "reason": optional(fact.reason),
      "guards": .array((fact.value?.guards ?? []).map { .string($0) }), "blockers": .array(blockers),
      "gaps": .array(gaps),
    ]
  }

  static func check(_ result: CheckResult) -> JSON {
    [
      "id": .string(result.check.id), "title": .string(result.check.title),
      "status": .string(result.status.rawValue), "severity": .string(result.severity.rawValue),
      "detail": .string(result.detail), "nextStep": optional(result.nextStep),
      "controls": .array(
        result.check.controls.map { control in
          ["framework": .string(control.framework.rawValue), "id": .string(control.id)]
        }),
    ]
  }

  static func failures(_ failures: [EvidenceFailure]) -> JSON {
    .array(
      failures.map { failure in
        [
          "operation": .string(failure.operation), "code": optional(failure.code),
          "message": .string(failure.description),
        ]
      })
  }

  static func optional(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }

  static func date(_ moment: Timestamp?) -> JSON { optional(moment?.iso8601) }
}

extension AccountAudit.Outcome {
  /// The name for programs.
  var name: String {
    switch self {
    case .audited: "audited"
    case .partial: "partial"
    case .notAuditable: "not-auditable"
    case .interrupted: "interrupted"
    }
  }
}
