public import CommandLineKit
internal import Identity
public import Operations

/// An audit for people: a row for each account, the findings with what to do, and a line that sums up.
public struct AuditTableView: AuditView {
  private let width: Int?
  private let style: TerminalStyle

  /// Creates a view for an output of a width; nil for as wide as it is.
  public init(width: Int?, style: TerminalStyle) {
    self.width = width
    self.style = style
  }

  /// Hands over the table, the findings, and the summary.
  public func write(_ audit: Audit, to output: (String) throws -> Void) rethrows {
    var table = TextTable(columns: [
      .init("ACCOUNT", overflow: .keep), .init("NAME", overflow: .wrap),
      .init("OU", overflow: .wrap, dispensability: 3),
      .init("STATE", dispensability: 2), .init("PASSWORD"), .init("KEYS", overflow: .wrap), .init("CERTS"),
      .init("MFA"), .init("LAST USED", overflow: .keep, dispensability: 1),
      .init("WORST", overflow: .keep),
    ])
    for account in audit.accounts { table.append(AccountRow(account, at: audit.date).cells) }
    for omission in audit.leftOut { table.append(AccountRow.cells(omission)) }
    try output(table.render(width: width, style: style))
    try FindingsText(width: width, style: style).write(audit, to: output)
    try output("\n" + summary(audit))
  }

  private func summary(_ audit: Audit) -> String {
    let count = AuditCount(audit)
    var parts = ["\(count.audited) audited"]
    if count.partial > 0 { parts.append("\(count.partial) with gaps") }
    if count.notAuditable > 0 { parts.append("\(count.notAuditable) not auditable") }
    if count.notReached > 0 { parts.append("\(count.notReached) not reached") }
    if !audit.leftOut.isEmpty { parts.append("\(audit.leftOut.count) left out") }
    let findings = Severity.allCases.reversed().compactMap { severity in
      count.findings[severity].map { TextTable.Cell("\($0) \(severity.rawValue)", severity.styles) }
    }
    let paragraph = TextParagraph(width: width, style: style)
    let total = Amount.of(audit.accounts.count + audit.leftOut.count, "account")
    return paragraph.render("\(total): " + parts.joined(separator: ", "), indent: 2)
      + (findings.isEmpty ? "No findings\n" : paragraph.list(findings, after: "Findings: ", indent: 2))
      + (audit.isInterrupted ? "Interrupted before the end.\n" : "")
  }
}
