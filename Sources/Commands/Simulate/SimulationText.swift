import IAMPolicy

/// An answer for people.
struct SimulationText {
  private let answer: SimulationAnswer

  init(_ answer: SimulationAnswer) { self.answer = answer }

  /// The decision, AWS's sentence, and what led to it, a line each.
  var text: String {
    let verdict = answer.verdict
    var lines = ["\(verdict.decision): \(answer.reason)"]
    for report in verdict.kinds where report.result != .notApplicable {
      lines.append("  \(report.kind.awsName): \(Self.words(for: report.result))")
    }
    for statement in verdict.decisive {
      lines.append(
        "  decided by \(statement.label) of the \(statement.kind.awsName) `\(statement.policyID)` (\(statement.effect))"
      )
    }
    for exemption in verdict.exemptions { lines.append("  exempt: \(exemption)") }
    if let remedy = verdict.remedy { lines.append("  to change it: \(remedy)") }
    if answer.agrees == false { lines.append("  this is not what the request expects") }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func words(for result: KindReport.Result) -> String {
    switch result {
    case .allow: "allows it"
    case .implicitDeny: "does not allow it"
    case .explicitDeny: "denies it"
    case .notApplicable: "does not apply"
    }
  }
}
