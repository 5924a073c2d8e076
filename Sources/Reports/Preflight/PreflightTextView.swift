public import CommandLineKit
internal import IAMPolicy
internal import Identity
internal import JSONTree
public import Operations

/// What preflight found, for people: policy by policy, the worst first, each finding with its place, a request that
/// shows it, and what would mend it.
public struct PreflightTextView: PreflightView {
  private let width: Int?
  private let style: TerminalStyle

  /// Creates a view for an output of a width; nil for as wide as it is.
  public init(width: Int?, style: TerminalStyle) {
    self.width = width
    self.style = style
  }

  /// The reports, and a line that sums up.
  public func text(_ reports: [PreflightReport]) -> String {
    reports.map(text).joined(separator: "\n") + "\n" + summary(reports)
  }

  private func text(_ report: PreflightReport) -> String {
    let place = report.resource.map { " of \($0)" } ?? ""
    var text = TextParagraph(width: width, style: style).render(
      ": \(report.subject.name)\(place)", indent: 2, label: .init(report.name, .bold))
    for finding in report.findings { text += self.text(finding, in: report) }
    if report.findings.isEmpty { text += "  \(style.paint("nothing found", .green))\n" }
    if !report.keepers.isEmpty {
      let power = report.subject == .identity ? "can still grant permissions" : "can take it back"
      text += paragraph("  \(power): \(Self.list(report.keepers))", indent: 4)
    }
    for note in report.notes { text += paragraph("  note: \(note)", indent: 4) }
    return text
  }

  private func text(_ finding: PreflightFinding, in report: PreflightReport) -> String {
    var text = TextParagraph(width: width, style: style).heading(
      finding.severity, "\(finding.rule.title)  [\(finding.rule.rawValue)]", start: "  ")
    for cause in finding.causes {
      let label = cause.label.isEmpty ? "" : ": `\(cause.label)`"
      text += paragraph("    \(cause.policy):\(cause.place.line):\(cause.place.column)\(label)", indent: 4)
    }
    text += paragraph("    \(finding.message)", indent: 4)
    if let witness = finding.witness { text += paragraph("    refused: \(witness.sentence)", indent: 6) }
    if let repair = finding.repair {
      text += paragraph("    -> \(repair.words)", indent: 7)
      for statement in repair.statements {
        for line in statement.json.indented.split(separator: "\n") { text += "       \(line)\n" }
      }
    }
    return text
  }

  private func summary(_ reports: [PreflightReport]) -> String {
    let findings = reports.flatMap(\.findings)
    let counts = Severity.allCases.reversed().compactMap { severity -> TextTable.Cell? in
      let count = findings.count { $0.severity == severity }
      return count == 0 ? nil : .init("\(count) \(severity.rawValue)", severity.styles)
    }
    let policies = "\(reports.count) polic\(reports.count == 1 ? "y" : "ies"): "
    return TextParagraph(width: width, style: style).list(
      counts.isEmpty ? ["no findings"] : counts, after: policies, indent: 2)
  }

  private static func list(_ names: [String]) -> String {
    names.prefix(6).joined(separator: "; ") + (names.count > 6 ? "; and \(names.count - 6) more" : "")
  }

  private func paragraph(_ text: String, indent: Int) -> String {
    TextParagraph(width: width).render(text, indent: indent)
  }
}
