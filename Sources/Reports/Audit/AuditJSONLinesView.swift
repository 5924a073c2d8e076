internal import JSONTree
public import Operations

/// An audit as JSON Lines: an account a line, then those left out, then the organization, then the summary.
///
/// Each line names the schema and its `type`.
public struct AuditJSONLinesView: AuditView {
  /// Creates a view.
  public init() {}

  /// Hands over line after line.
  public func write(_ audit: Audit, to output: (String) throws -> Void) rethrows {
    for account in audit.accounts { try output(line("account", AuditDocument.account(account))) }
    for omission in audit.leftOut { try output(line("left-out", AuditDocument.omission(omission))) }
    if let organization = audit.organization {
      try output(line("organization", AuditDocument.organization(organization)))
    }
    var summary = AuditDocument.header(audit)
    for member in AuditDocument.summary(audit).object?.members ?? [] { summary[member.name] = member.value }
    try output(line("summary", .object(summary)))
  }

  private func line(_ type: String, _ value: JSON) -> String {
    var object: JSONObject = ["schema": .string(AuditDocument.schema), "type": .string(type)]
    for member in value.object?.members ?? [] { object[member.name] = member.value }
    return "\(JSON.object(object))\n"
  }
}
