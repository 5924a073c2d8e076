public import CommandLineKit
internal import JSONTree
public import Operations

/// The differences of two plans.
public struct PlanDifferenceView: Sendable {
  private let style: TerminalStyle

  /// Creates a view.
  public init(style: TerminalStyle) { self.style = style }

  /// For people: a subject a line, with what goes and what comes below.
  public func text(_ difference: PlanDifference) -> String {
    guard !difference.changes.isEmpty else { return "Both plans do the same.\n" }
    return difference.changes.map { change in
      var text = style.paint(change.subject.replacingControlCharacters(), .bold) + "\n"
      if let before = change.before {
        text += "  " + style.paint("- " + before.replacingControlCharacters(), .red) + "\n"
      }
      if let after = change.after {
        text += "  " + style.paint("+ " + after.replacingControlCharacters(), .green) + "\n"
      }
      return text
    }.joined()
  }

  /// For programs, of the schema `rootlatch.plan-diff/1`.
  public func json(_ difference: PlanDifference) -> String {
    let changes = difference.changes.map { change -> JSON in
      [
        "subject": .string(change.subject), "before": change.before.map { .string($0) } ?? .null,
        "after": change.after.map { .string($0) } ?? .null,
      ]
    }
    let document: JSON = ["schema": "rootlatch.plan-diff/1", "changes": .array(changes)]
    return document.indented + "\n"
  }
}
