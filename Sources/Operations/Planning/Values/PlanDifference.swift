internal import Identity

/// What one plan does that another does not.
public struct PlanDifference: Hashable, Sendable {
  /// One difference: a line of the first plan, of the second, or of both with different words.
  public struct Change: Hashable, Sendable {
    /// What it is about: a stage's step, an account, or the plan itself.
    public var subject: String
    /// How the first plan has it; nil where it has it not.
    public var before: String?
    /// How the second plan has it; nil where it has it not.
    public var after: String?
  }

  /// The differences, in the order of the second plan, then what only the first has.
  public let changes: [Change]

  /// Compares two plans.
  ///
  /// Whatever would be done is compared; the date of the audit and the words of the explanations are not.
  public init(from first: Plan, to second: Plan) {
    let (before, after) = (Self.lines(first), Self.lines(second))
    let (old, new) = (Self.index(before), Self.index(after))
    var changes: [Change] = []
    for line in after where old[line.subject] != line.text {
      changes.append(Change(subject: line.subject, before: old[line.subject], after: line.text))
    }
    for line in before where new[line.subject] == nil {
      changes.append(Change(subject: line.subject, before: line.text, after: nil))
    }
    self.changes = changes
  }

  private typealias Line = (subject: String, text: String)

  private static func index(_ lines: [Line]) -> [String: String] {
    Dictionary(lines.map { ($0.subject, $0.text) }) { first, _ in first }
  }

  private static func lines(_ plan: Plan) -> [Line] {
    var lines: [Line] = [("plan", plan.purpose.rawValue)]
    for stage in plan.stages {
      for step in stage.steps {
        var text = "\(stage.name)"
        if case .repairPolicy(_, let before, let after) = step { text += ": \(before) -> \(after)" }
        if case .createPolicy(_, _, let content) = step { text += ": \(content)" }
        lines.append((step.title, text))
      }
      for account in stage.accounts {
        let credentials = account.credentials.map { "\($0.key)" }.joined(separator: ", ")
        lines.append((subject(account.account), "\(stage.name): delete \(credentials)"))
      }
    }
    for skipped in plan.skipped {
      lines.append((subject(skipped.account), "left alone: \(skipped.reason.rawValue)"))
    }
    for instruction in plan.instructions {
      lines.append((instruction.title, instruction.state.rawValue))
    }
    return lines
  }

  private static func subject(_ account: AccountReference) -> String {
    account.name.isEmpty ? account.id.rawValue : "\(account.id) \(account.name)"
  }
}
