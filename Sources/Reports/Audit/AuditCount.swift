internal import Identity
internal import Operations

/// The numbers of an audit.
struct AuditCount {
  var audited = 0
  var partial = 0
  var notAuditable = 0
  var notReached = 0
  var findings: [Severity: Int] = [:]

  init(_ audit: Audit) {
    for account in audit.accounts {
      switch account.outcome {
      case .audited: audited += 1
      case .partial: partial += 1
      case .notAuditable: notAuditable += 1
      case .interrupted: notReached += 1
      }
    }
    for finding in audit.findings { findings[finding.result.severity, default: 0] += 1 }
  }
}
