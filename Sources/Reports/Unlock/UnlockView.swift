public import CommandLineKit
internal import Identity
internal import JSONTree
public import Operations

/// An unlocking for people and for programs.
public struct UnlockView {
  private let target: UnlockTarget
  private let width: Int?
  private let style: TerminalStyle

  /// Creates a view for an output of a width; nil for as wide as it is.
  public init(_ target: UnlockTarget, width: Int? = nil, style: TerminalStyle = .plain) {
    self.target = target
    self.width = width
    self.style = style
  }

  /// Which statements lock whom out.
  public func text(_ lock: ResourceLock, policy: String) -> String {
    let paragraph = TextParagraph(width: width, style: style)
    var text = paragraph.render(
      target.region.map { " in \($0)" } ?? "", indent: 2, label: .init(target.arn, .bold))
    if let problem = lock.problem { text += paragraph.render(problem, indent: 2) }
    for refusal in lock.refusals {
      text += paragraph.render(
        "`\(refusal.label)` refuses the administrators of the account \(list(refusal.actions))", indent: 10,
        label: refusal.isLocking ? .init("  LOCKS   ", .bold, .red) : .init("  REFUSES ", .yellow))
    }
    for finding in lock.report.findings where finding.severity >= .medium {
      text += paragraph.heading(finding.severity, finding.message, styles: [], start: "  ")
    }
    text += paragraph.render("  " + keepers(lock), indent: 10)
    return text
  }

  private func keepers(_ lock: ResourceLock) -> String {
    if lock.keepers.isEmpty { return "Nobody but root can change the policy." }
    return "The policy can be changed by \(list(lock.keepers))."
  }

  private func list(_ words: [String]) -> String {
    words.prefix(6).joined(separator: ", ") + (words.count > 6 ? ", and \(words.count - 6) more" : "")
  }

  /// What is changed, and the difference.
  public func text(_ repair: UnlockRepair, of policy: String) -> String {
    "\n"
      + TextParagraph(width: width, style: style).render(
        "Repair: \(repair.words.joined(separator: "; "))", indent: 2)
      + "\n" + difference(from: policy, to: repair.policy)
  }

  /// The difference of two policies, each laid out line by line.
  public func difference(from old: String?, to new: String?) -> String {
    LineDifference(from: laidOut(old), to: laidOut(new)).render(style: style, context: nil)
  }

  private func laidOut(_ policy: String?) -> String {
    guard let policy else { return "(no policy)" }
    return (try? JSON.parse(Array(policy.utf8)))?.indented ?? policy
  }

  /// What came of it.
  public func text(_ outcome: UnlockOutcome, account: Account) -> String {
    guard outcome.isChanged else { return "" }
    let paragraph = TextParagraph(width: width)
    guard let now = outcome.now else {
      return paragraph.render(
        "\nThe policy is deleted: whom the policies of account \(account.id) allow it has access to \(target.arn)."
          + lag, indent: 0)
    }
    return paragraph.render(
      "\nThe new policy is in force. \(keepers(now))"
        + (outcome.isUnlocked ? "" : " Administrators are still locked out.") + lag,
      indent: 0)
  }

  /// Source: Amazon SQS API Reference, "SetQueueAttributes".
  private var lag: String {
    target.subject == .queue ? " Amazon SQS may take a minute until it decides by it everywhere." : ""
  }

  /// A document of the schema `rootlatch.unlock/1`.
  public func json(_ outcome: UnlockOutcome, account: Account) -> String {
    let refusals: [JSON] = (outcome.lock?.refusals ?? []).map { refusal in
      [
        "statement": .string(refusal.label), "index": .integer(refusal.index),
        "actions": .array(refusal.actions.map { .string($0) }), "locks": .bool(refusal.isLocking),
      ]
    }
    let repair: JSON =
      outcome.repair.map { repair in
        [
          "words": .array(repair.words.map { .string($0) }),
          "policy": repair.policy.map(Self.document) ?? .null,
        ]
      } ?? .null
    let document: JSON = [
      "schema": "rootlatch.unlock/1", "resource": .string(target.arn),
      "region": target.region.map { .string($0.rawValue) } ?? .null, "account": .string(account.id.rawValue),
      "policy": outcome.policy.map(Self.document) ?? .null,
      "wasLocked": .bool(outcome.policy != nil && outcome.lock?.isLocked == true),
      "refusals": .array(refusals),
      "keepersBefore": .array((outcome.lock?.keepers ?? []).map { .string($0) }), "repair": repair,
      "savedTo": outcome.savedTo.map { .string($0) } ?? .null, "changed": .bool(outcome.isChanged),
      "unlocked": .bool(outcome.isChanged ? outcome.isUnlocked : outcome.lock?.isLocked != true),
      "keepersNow": .array((outcome.now?.keepers ?? []).map { .string($0) }),
    ]
    return document.indented + "\n"
  }

  private static func document(_ policy: String) -> JSON {
    (try? JSON.parse(Array(policy.utf8))) ?? .string(policy)
  }
}
