public import CommandLineKit
internal import JSONTree
public import Operations

/// The differences of two plans.
public struct PlanDifferenceView: Sendable {
  private let paragraph: TextParagraph

  /// Creates a view for an output of a width; nil for as wide as it is.
  public init(width: Int?, style: TerminalStyle) { paragraph = TextParagraph(width: width, style: style) }

  /// For people: a subject a line, with what goes and what comes below.
  public func text(_ difference: PlanDifference) -> String {
    guard !difference.changes.isEmpty else { return "Both plans do the same.\n" }
    return difference.changes.map { change in
      var text = paragraph.render(change.subject.replacingControlCharacters(), indent: 2, styles: [.bold])
      if let before = change.before {
        text += paragraph.render("  - " + before.replacingControlCharacters(), indent: 4, styles: [.red])
      }
      if let after = change.after {
        text += paragraph.render("  + " + after.replacingControlCharacters(), indent: 4, styles: [.green])
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
