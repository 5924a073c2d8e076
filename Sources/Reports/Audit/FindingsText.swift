internal import CommandLineKit
internal import Identity
internal import Operations

/// The findings of an audit in words, the worst first, each with what to do.
struct FindingsText {
  let width: Int?
  let style: TerminalStyle

  func write(_ audit: Audit, to output: (String) throws -> Void) rethrows {
    for group in groups(audit.findings) {
      try output(heading(group[0].result))
      try write(group, to: output)
    }
    try writeGaps(audit, to: output)
    try UnknownFacts(audit).write(width: width, style: style, to: output)
  }

  /// The findings of each check and severity together, in the order of the first of each.
  private func groups(_ findings: [Audit.Finding]) -> [[Audit.Finding]] {
    var places: [String: Int] = [:]
    var groups: [[Audit.Finding]] = []
    for finding in findings {
      let key = finding.result.severity.rawValue + finding.result.check.id
      if let place = places[key] {
        groups[place].append(finding)
      } else {
        places[key] = groups.count
        groups.append([finding])
      }
    }
    return groups
  }

  private func heading(_ result: CheckResult) -> String {
    let controls = result.check.controls.map(\.description).joined(separator: ", ")
    return "\n" + TextParagraph(width: width, style: style).heading(result.severity, result.check.title)
      + (controls.isEmpty ? "" : paragraph("  [\(controls)]", indent: 3))
  }

  private func write(_ findings: [Audit.Finding], to output: (String) throws -> Void) rethrows {
    for finding in findings {
      let subject = finding.account.map(Self.name) ?? "organization"
      try output(paragraph("  " + subject + ": " + finding.result.detail, indent: 4))
      if let next = finding.result.nextStep { try output(paragraph("    -> " + next, indent: 7)) }
    }
  }

  /// What could not be read, call by call.
  private func writeGaps(_ audit: Audit, to output: (String) throws -> Void) rethrows {
    let ofOrganization = (audit.organization?.evidence.failures ?? []).map { ("organization", $0) }
    let ofAccounts = audit.accounts.flatMap { account in
      (account.evidence?.failures ?? []).map { (Self.name(account.account), $0) }
    }
    let gaps = ofOrganization + ofAccounts
    guard !gaps.isEmpty else { return }
    try output(
      "\n" + style.paint("GAPS", .bold, .yellow) + "  " + style.paint("calls that failed", .bold) + "\n")
    for (subject, failure) in gaps {
      try output(paragraph("  " + subject + ": " + failure.description, indent: 4))
    }
  }

  /// The id of an account, and its name where it has one.
  private static func name(_ account: Account) -> String {
    account.name.isEmpty ? "\(account.id)" : "\(account.id)  \(account.name)"
  }

  private func paragraph(_ text: String, indent: Int) -> String {
    TextParagraph(width: width).render(text, indent: indent)
  }
}
