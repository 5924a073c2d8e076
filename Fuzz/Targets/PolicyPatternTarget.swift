import IAMPolicy
import Identity
import PolicyTesting

extension FuzzTarget {
  /// Patterns for text and ARNs against what they are matched with: two lines.
  ///
  /// Law: the compiled engine and the literal one agree, for `StringLike`, `ArnLike` and `Resource`.
  static let policyPattern = FuzzTarget(
    "policy-pattern",
    words: [
      "*", "**", "?", ":", "/", "arn:aws:s3:::", "arn:*:iam::*:role/", "${aws:username}", "${*}", "\u{10400}",
    ]
  ) { input throws(FuzzFinding) in
    let lines = input.prefix(2048).split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
    let pattern = String(decoding: lines[0], as: UTF8.self)
    let text = String(decoding: lines.count > 1 ? lines[1] : [], as: UTF8.self)
    // Without a closing brace the parser would have refused the document.
    guard !pattern.contains("$") else { return }
    for comparison in [ConditionOperator.Comparison.stringLike, .stringNotLike, .arnLike, .arnNotEquals] {
      let condition = Condition(operator: ConditionOperator(comparison), key: "x:k", values: [pattern])
      try agree(statement(on: "*", [condition]), about: "arn:aws:s3:::bucket", text, "\(comparison)")
    }
    // The parser takes nothing else, and short forms are completed, which the literal engine does not know.
    guard pattern.utf8.count(where: { $0 == 0x3A }) >= 5, pattern.utf8.starts(with: "arn:".utf8) else {
      return
    }
    try agree(statement(on: pattern, []), about: text, text, "Resource")
  }

  private static func statement(on resource: String, _ conditions: [Condition]) -> Statement {
    Statement(
      index: 0, effect: .allow, actions: PatternElement(patterns: ["s3:GetObject"]),
      resources: PatternElement(patterns: [resource]), conditions: conditions)
  }

  private static func agree(
    _ statement: Statement, about resource: String, _ value: String, _ what: String
  ) throws(FuzzFinding) {
    for effect in [Effect.allow, .deny] {
      var statement = statement
      statement.effect = effect
      var policies = PolicySet()
      policies.identity = [
        AttachedPolicy(id: "fuzz", document: PolicyDocument(kind: .identity, statements: [statement]))
      ]
      let account = AccountID(rawValue: "111111111111")
      let request = AuthorizationRequest(
        principal: Principal(kind: .user, arn: "arn:aws:iam::111111111111:user/alice", accountID: account),
        action: "s3:GetObject", resource: ResourceTarget(arn: resource, accountID: account),
        context: ["x:k": value])
      let compiled = Authorizer.decide(request, under: policies)
      let literal = LiteralEvaluator.decide(request, under: policies)
      try FuzzFinding.require(
        compiled == literal, "\(what) \(effect): compiled \(compiled), literal \(literal)")
    }
  }
}
