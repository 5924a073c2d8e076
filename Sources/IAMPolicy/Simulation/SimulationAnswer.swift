public import JSONTree

/// The answer to a simulation request.
public struct SimulationAnswer: Sendable {
  /// The id of the request.
  public let id: String?
  /// The answer with its reasons.
  public let verdict: Verdict
  /// Whether it is what was expected; nil where nothing was.
  public let agrees: Bool?

  /// Pairs a request with its verdict.
  public init(_ request: SimulationRequest, verdict: Verdict) {
    id = request.id
    self.verdict = verdict
    agrees = request.expectation.map { expectation in
      expectation.decision == verdict.decision
        && (expectation.blockedBy ?? []).allSatisfy { verdict.blockedBy.map(\.rawValue).contains($0) }
    }
  }

  /// One sentence: AWS's own for a denial.
  public var reason: String {
    if let sentence = verdict.denialSentence { return sentence }
    guard let allow = verdict.decisive.first else {
      return verdict.exemptions.first.map { "allowed: \($0)" } ?? "allowed"
    }
    return "allowed by `\(allow.label)` of the \(allow.kind.awsName) `\(allow.policyID)`"
  }

  /// The answer as the schema has it.
  public var json: JSON {
    var members: [JSONObject.Member] = []
    func add(_ name: String, _ value: JSON) { members.append(JSONObject.Member(name: name, value: value)) }
    if let id { add("id", .string(id)) }
    add("decision", .string(verdict.decision.rawValue))
    add("reason", .string(reason))
    add("blockedBy", .array(verdict.blockedBy.map { .string($0.rawValue) }))
    add("perPolicyKind", perPolicyKind)
    add(
      "decisive",
      .array(
        verdict.decisive.map {
          [
            "kind": .string($0.kind.rawValue), "policyId": .string($0.policyID),
            "statement": .string($0.label),
          ]
        }))
    add("notes", .array(verdict.exemptions.map { .string($0) }))
    if let remedy = verdict.remedy { add("remedy", .string(remedy)) }
    if let agrees { add("agrees", .bool(agrees)) }
    return .object(JSONObject(members))
  }

  /// What each kind said; of several levels of one kind the most restrictive.
  private var perPolicyKind: JSON {
    var results: [(PolicyKind, KindReport.Result)] = []
    for report in verdict.kinds {
      guard let index = results.firstIndex(where: { $0.0 == report.kind }) else {
        results.append((report.kind, report.result))
        continue
      }
      if report.result == .explicitDeny || report.result == .implicitDeny && results[index].1 == .allow {
        results[index].1 = report.result
      }
    }
    return .object(
      JSONObject(
        results.map {
          JSONObject.Member(name: $0.0.rawValue, value: ["result": .string($0.1.rawValue)])
        }))
  }
}
