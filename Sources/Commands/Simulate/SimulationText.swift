import CommandLineKit
import IAMPolicy
import JSONTree

/// An answer for people: the decision in AWS's sentence, every statement that is about the action and how it answered,
/// what was missing or set aside, and the smallest change that would turn the decision.
struct SimulationText {
  let details: SimulationDetails
  let width: Int?
  let style: TerminalStyle

  private var verdict: Verdict { details.answer.verdict }

  var text: String {
    let isAllowed = verdict.decision == .allow
    let word = style.paint(verdict.decision.rawValue, .bold, isAllowed ? .green : .red)
    var text = "\(word): \(details.answer.reason)\n"
    for warning in details.warnings { text += "\(style.paint("warning:", .yellow)) \(warning)\n" }
    text += statements
    for kind in verdict.blockedBy where !verdict.isExplicit {
      text += "missing: an Allow in \(Self.article(kind)) \(kind.awsName)\n"
    }
    for exemption in verdict.exemptions { text += "exempt: \(exemption)\n" }
    text += change
    if details.answer.agrees == false { text += "this is not what the request expects\n" }
    return text
  }

  // MARK: Statements

  private var statements: String {
    var table = TextTable(columns: [
      .init("KIND", overflow: .keep), .init("POLICY"), .init("STATEMENT"),
      .init("LINE", .right, dispensability: 1),
      .init("EFFECT", overflow: .keep), .init("ANSWER", overflow: .wrap),
    ])
    var others = 0
    for report in verdict.kinds {
      for statement in report.statements {
        guard statement.actionMatches else {
          others += 1
          continue
        }
        table.append([
          .init(report.kind.rawValue), .init(statement.policyID), .init(statement.label),
          .init("\(statement.place.line)"), .init(statement.effect.rawValue), answer(statement, of: report),
        ])
      }
    }
    var text = table.rows.isEmpty ? "" : "\n" + table.render(width: width, style: style)
    if others > 0 { text += "\(others) statement\(others == 1 ? " is" : "s are") about other actions\n" }
    return text.isEmpty ? "" : text + "\n"
  }

  private func answer(_ statement: StatementReport, of report: KindReport) -> TextTable.Cell {
    if report.result == .notApplicable { return .init("this kind does not bind here", .dim) }
    if statement.applies {
      return statement.effect == .deny ? .init("denies", .red) : .init("allows\(reach(statement))", .green)
    }
    if statement.reach == .none { return .init("names other principals", .dim) }
    if !statement.resourceMatches { return .init("names other resources", .dim) }
    let unmet = statement.conditions.filter { !$0.isMet }.map { condition in
      let actual = condition.actual.map { "is \($0.joined(separator: ", "))" } ?? "is absent"
      return "\(condition.operator) \(condition.key) is not met: it \(actual)"
    }
    return .init(unmet.joined(separator: "; "), .dim)
  }

  private func reach(_ statement: StatementReport) -> String {
    switch statement.reach {
    case .account: ", through the account"
    case .issuer: ", through the role"
    default: ""
    }
  }

  private static func article(_ kind: PolicyKind) -> String { kind == .identity ? "an" : "a" }

  // MARK: The change

  private var change: String {
    guard let change = details.change, !change.edits.isEmpty else {
      return "to turn it: no change of these policies was found that would\n"
    }
    var text = "to make it \(change.decision.rawValue):\n"
    for edit in change.edits {
      text += "  -> \(edit.words)\n"
      guard let result = edit.result else { continue }
      for line in result.json.indented.split(separator: "\n") { text += "     \(line)\n" }
    }
    return text
  }
}
