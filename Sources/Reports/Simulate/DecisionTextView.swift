public import CommandLineKit
public import IAMPolicy
internal import JSONTree

/// An answer for people: the decision in AWS's sentence, every statement that is about the action and how it answered,
/// what was missing or set aside, and the smallest change that would turn the decision.
public struct DecisionTextView: Sendable {
  private let details: SimulationDetails
  private let width: Int?
  private let style: TerminalStyle
  private let paragraph: TextParagraph

  /// Creates a view for an output of a width; nil for as wide as it is.
  public init(_ details: SimulationDetails, width: Int?, style: TerminalStyle) {
    self.details = details
    self.width = width
    self.style = style
    paragraph = TextParagraph(width: width, style: style)
  }

  private var verdict: Verdict { details.answer.verdict }

  /// The text.
  public var text: String {
    let color: TextStyle = verdict.decision == .allow ? .green : .red
    var text = paragraph.render(
      [.init(verdict.decision.rawValue, .bold, color), .init(": \(details.answer.reason)")], indent: 2)
    text += paragraph.warnings(details.warnings)
    text += statements
    for kind in verdict.blockedBy where !verdict.isExplicit {
      text += paragraph.render("missing: an Allow in \(Self.article(kind)) \(kind.awsName)", indent: 2)
    }
    for exemption in verdict.exemptions { text += paragraph.render("exempt: \(exemption)", indent: 2) }
    text += change
    if details.answer.agrees == false {
      text += paragraph.render("this is not what the request expects", indent: 2)
    }
    return text
  }

  // MARK: Statements

  private var statements: String {
    var table = TextTable(columns: [
      .init("KIND", overflow: .keep), .init("POLICY", overflow: .wrap), .init("STATEMENT", overflow: .wrap),
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
    if others > 0 {
      text += paragraph.render(
        "\(Amount.of(others, "statement")) \(others == 1 ? "is" : "are") about other actions", indent: 2)
    }
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
      return paragraph.render("to turn it: no change of these policies was found that would", indent: 2)
    }
    var text = "to make it \(change.decision.rawValue):\n"
    for edit in change.edits {
      text += paragraph.render("  -> \(edit.words)", indent: 5)
      guard let result = edit.result else { continue }
      for line in result.json.indented.split(separator: "\n") { text += "     \(line)\n" }
    }
    return text
  }
}
