internal import IAMPolicy
internal import JSONTree

/// Finds repairs, each confirmed by the engine.
struct UnlockRepairSearch {
  let analysis: ResourceLockAnalysis

  /// The most changes that are made to one policy.
  private static let mostChanges = 64

  /// A repair after which an administrator of the account can change the policy; nil where there is none of this manner.
  ///
  /// Statements that lock nobody out stay as they are, to the letter of their JSON.
  func repair(_ text: String, manner: UnlockRepair.Manner) -> UnlockRepair? {
    guard manner != .delete else { return Self.deletion }
    guard let json = try? JSON.parse(Array(text.utf8)), var statements = Self.statements(of: json) else {
      return nil
    }
    var words: [String] = []
    for _ in 0..<Self.mostChanges {
      guard !statements.isEmpty else {
        return UnlockRepair(policy: nil, words: words + ["nothing is left, so the policy is deleted"])
      }
      let changed = Self.text(json, statements)
      let lock = analysis.lock(changed)
      guard lock.problem == nil else { return nil }
      guard lock.isLocked else { return UnlockRepair(policy: changed, words: words) }
      guard let refusal = lock.refusals.first(where: \.isLocking),
        let document = try? PolicyDocument(parsing: changed, as: .resource, limits: analysis.subject.limits)
      else { return nil }
      let statement = document.statements[refusal.index]
      let narrowed = narrowed(statement)
      switch manner {
      case .smallest where !Self.isForEverybody(statement), .narrow:
        guard let narrowed else {
          if manner == .narrow { return nil }
          fallthrough
        }
        statements[refusal.index] = Self.replacingActions(of: statements[refusal.index], with: narrowed)
        words.append("take \(analysis.subject.managing.joined(separator: ", ")) out of `\(refusal.label)`")
      case .smallest, .drop, .delete:
        statements.remove(at: refusal.index)
        words.append("drop `\(refusal.label)`")
      }
    }
    return nil
  }

  static let deletion = UnlockRepair(policy: nil, words: ["delete the whole policy"])

  /// Whether a statement refuses everything to everybody, which nobody means.
  private static func isForEverybody(_ statement: Statement) -> Bool {
    statement.conditions.isEmpty
      && statement.principal.map { !$0.isNegated && $0.names == [.everyone] } == true
      && coversEverything(statement.actions)
  }

  private static func coversEverything(_ actions: PatternElement) -> Bool {
    !actions.isNegated && actions.patterns.contains { ["*", "s3:*", "sqs:*"].contains($0.lowercased()) }
  }

  /// The actions of a statement without those that manage the policy; nil where one element cannot say it.
  private func narrowed(_ statement: Statement) -> PatternElement? {
    let managing = analysis.subject.managing
    var actions = statement.actions
    if actions.isNegated {
      actions.patterns += managing.filter { action in
        !actions.patterns.contains { $0.lowercased() == action.lowercased() }
      }
      return actions
    }
    if Self.coversEverything(actions) { return PatternElement(isNegated: true, patterns: managing) }
    let kept = actions.patterns.filter { pattern in
      !managing.contains { $0.lowercased() == pattern.lowercased() }
    }
    return kept.isEmpty || kept.count == actions.patterns.count ? nil : PatternElement(patterns: kept)
  }

  private static func replacingActions(of json: JSON, with actions: PatternElement) -> JSON {
    guard let object = json.object else { return json }
    let list: JSON =
      actions.patterns.count == 1
      ? .string(actions.patterns[0]) : .array(actions.patterns.map { .string($0) })
    return .object(
      JSONObject(
        object.members.map { member in
          ["Action", "NotAction"].contains(member.name)
            ? JSONObject.Member(name: actions.isNegated ? "NotAction" : "Action", value: list) : member
        }))
  }

  /// The statements of a policy; one alone need not stand in a list.
  private static func statements(of json: JSON) -> [JSON]? {
    guard let element = json["Statement"] else { return nil }
    return element.array ?? [element]
  }

  private static func text(_ json: JSON, _ statements: [JSON]) -> String {
    var object = json.object ?? JSONObject()
    object["Statement"] = .array(statements)
    return JSON.object(object).description
  }
}
