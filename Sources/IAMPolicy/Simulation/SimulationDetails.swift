public import JSONTree

/// An answer with every statement that was looked at, and the smallest change that would turn it.
public struct SimulationDetails: Sendable {
  /// The answer.
  public let answer: SimulationAnswer
  /// The smallest change that makes the opposite of the decision; nil where none was found.
  public let change: SmallestChange?
  /// What AWS's list of actions says about the request.
  public let warnings: [String]

  /// Answers a request, and searches.
  public init(_ request: SimulationRequest) {
    answer = request.answer()
    change = ChangeSearch(plane: request.plane)
      .change(turning: request.request, under: request.policies, facts: request.facts)
    warnings = ActionAdvice.warnings(on: request)
  }

  /// The answer as the schema has it, with `statements`, `change` and `warnings` beside.
  public var json: JSON {
    guard case .object(var members) = answer.json else { return answer.json }
    members["statements"] = .array(answer.verdict.kinds.flatMap(Self.statements))
    members["change"] = change.map(Self.change) ?? .null
    members["warnings"] = .array(warnings.map { .string($0) })
    return .object(members)
  }

  private static func statements(_ report: KindReport) -> [JSON] {
    report.statements.map { statement in
      [
        "kind": .string(report.kind.rawValue), "policyId": .string(statement.policyID),
        "statement": .string(statement.label), "line": .integer(statement.place.line),
        "column": .integer(statement.place.column), "effect": .string(statement.effect.rawValue),
        "applies": .bool(report.result != .notApplicable && statement.applies),
        "actionMatches": .bool(statement.actionMatches), "resourceMatches": .bool(statement.resourceMatches),
        "principalMatch": .string(statement.reach.rawValue),
        "unmet": .array(statement.conditions.filter { !$0.isMet }.map(condition)),
      ]
    }
  }

  private static func condition(_ report: ConditionReport) -> JSON {
    [
      "operator": .string(report.operator.description), "key": .string(report.key),
      "values": .array(report.values.map { .string($0) }),
      "actual": report.actual.map { .array($0.map { .string($0) }) } ?? .null,
    ]
  }

  private static func change(_ change: SmallestChange) -> JSON {
    [
      "decision": .string(change.decision.rawValue),
      "edits": .array(
        change.edits.map { edit in
          [
            "verb": .string(edit.verb.rawValue), "kind": edit.kind.map { .string($0.rawValue) } ?? .null,
            "policyId": edit.policyID.map { .string($0) } ?? .null,
            "statement": edit.statement.map { .string($0) } ?? .null, "words": .string(edit.words),
            "result": edit.result?.json ?? .null,
          ]
        }),
    ]
  }
}
