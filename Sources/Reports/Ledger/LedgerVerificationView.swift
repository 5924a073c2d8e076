public import CommandLineKit
internal import Identity
internal import JSONTree
public import Operations

/// What verifying a ledger found, for people and for programs.
public struct LedgerVerificationView {
  private let width: Int?
  private let style: TerminalStyle

  /// Creates a view for an output of a width; nil for as wide as it is.
  public init(width: Int? = nil, style: TerminalStyle = .plain) {
    self.width = width
    self.style = style
  }

  /// The findings and a line that sums up.
  public func text(_ verification: LedgerVerification, of path: String) -> String {
    let paragraph = TextParagraph(width: width, style: style)
    var text = ""
    for problem in verification.problems {
      text += paragraph.render(problem.description, indent: 9, label: .init("PROBLEM  ", .bold, .red))
    }
    if verification.hasMoreProblems { text += "and more problems than are listed here\n" }
    for entry in verification.openIntents {
      text += paragraph.render(
        "entry \(entry.sequence) of \(entry.time.iso8601) has no outcome: "
          + "the command was still running or was killed; look for AssumeRoot"
          + (entry.event.account.map { " into \($0)" } ?? "") + " in AWS CloudTrail", indent: 9,
        label: .init("OPEN     ", .yellow))
    }
    let head = verification.head
    let count = "\(verification.count) entr\(verification.count == 1 ? "y" : "ies")"
    text += paragraph.render(
      (verification.isIntact ? "The chain holds: \(count)" : "The ledger was changed: \(count)")
        + (verification.count > 0 ? ", last hash \(head.hash)" : ""), indent: 2)
    text += paragraph.render(anchors(verification), indent: 0)
    return text
  }

  private func anchors(_ verification: LedgerVerification) -> String {
    guard let last = verification.anchors.last else {
      return
        "No anchor was given, so a ledger that was cut at its end or written anew as a whole would not show: "
        + "see `rootlatch ledger anchor --help`"
    }
    let behind = verification.head.sequence - last.sequence
    return
      "\(verification.anchors.count) anchor\(verification.anchors.count == 1 ? "" : "s"), the last at entry "
      + "\(last.sequence)" + (behind > 0 ? "; the \(behind) behind it are not anchored yet" : "")
  }

  /// A document of the schema `rootlatch.ledger-verification/1`.
  public func json(_ verification: LedgerVerification, of path: String) -> String {
    let problems: [JSON] = verification.problems.map { problem in
      [
        "kind": .string(problem.kind.rawValue), "entry": problem.sequence.map { .integer(Int($0)) } ?? .null,
        "description": .string(problem.description),
      ]
    }
    let document: JSON = [
      "schema": "rootlatch.ledger-verification/1", "ledger": .string(path),
      "intact": .bool(verification.isIntact), "entries": .integer(Int(verification.count)),
      "head": [
        "entry": .integer(Int(verification.head.sequence)), "hash": .string(verification.head.hash),
      ],
      "anchors": .array(verification.anchors.map { .integer(Int($0.sequence)) }),
      "problems": .array(problems), "moreProblems": .bool(verification.hasMoreProblems),
      "openIntents": .array(verification.openIntents.map { .integer(Int($0.sequence)) }),
    ]
    return document.indented + "\n"
  }
}
