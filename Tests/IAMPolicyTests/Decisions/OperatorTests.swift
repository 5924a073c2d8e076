import IAMPolicy
import Identity
import Testing

/// Every operator with every qualifier: IAM User Guide, "IAM JSON policy elements: Condition operators".
struct OperatorTests {
  private static let comparisons = ConditionOperator.Comparison.allCases
  private static let quantifiers: [ConditionOperator.Quantifier?] = [nil, .forAllValues, .forAnyValue]

  /// Every operator there is.
  static let operators = comparisons.flatMap { comparison in
    quantifiers.flatMap { quantifier in
      (comparison == .null ? [false] : [false, true]).map {
        ConditionOperator(comparison, quantifier: quantifier, ifExists: $0)
      }
    }
  }

  @Test func `there are 27 operators, known in any case`() {
    #expect(Self.comparisons.count == 27)
    for known in Self.operators {
      for name in [known.description, known.description.uppercased(), known.description.lowercased()] {
        #expect(ConditionOperator(name) == known, "\(name)")
      }
    }
    for name in ["NullIfExists", "StringEqual", "ForEach:Bool", "BoolIfExistsIfExists", "ForAnyValue:", ""] {
      #expect(ConditionOperator(name) == nil, "\(name)")
    }
  }

  @Test(arguments: operators)
  func `an absent key is met as the operator says`(_ test: ConditionOperator) {
    let expected: Bool
    switch (test.ifExists, test.quantifier) {
    case (true, _), (false, .forAllValues?): expected = true
    case (false, .forAnyValue?): expected = false
    case (false, nil):
      expected = ["NotEquals", "NotLike", "NotIpAddress"].contains { test.comparison.rawValue.contains($0) }
    }
    // The operand of Null says what it asks for, whatever stands in front.
    #expect(meets(test, "true", nil) == (test.comparison == .null ? true : expected), "\(test)")
  }

  @Test(arguments: operators)
  func `a key with a value that fits is met unless the operator is negated`(_ test: ConditionOperator) {
    let (operand, value) = Self.fitting(test.comparison)
    let isNegated = ["NotEquals", "NotLike", "NotIpAddress"].contains {
      test.comparison.rawValue.contains($0)
    }
    #expect(meets(test, operand, value) == !isNegated, "\(test)")
  }

  private static func fitting(_ comparison: ConditionOperator.Comparison) -> (operand: String, value: String)
  {
    let name = comparison.rawValue
    if name.hasPrefix("Numeric") {
      return name.contains("LessThan") && !name.hasSuffix("Equals")
        ? ("10", "9.5")
        : name.contains("GreaterThan") && !name.hasSuffix("Equals") ? ("10", "1e2") : ("10", "10.0")
    }
    if name.hasPrefix("Date") {
      let earlier = "2026-01-01T00:00:00Z"
      let later = "2026-06-01T00:00:00Z"
      return name.contains("LessThan") && !name.hasSuffix("Equals")
        ? (later, earlier)
        : name.contains("GreaterThan") && !name.hasSuffix("Equals") ? (earlier, later) : (later, later)
    }
    if name.hasPrefix("Arn") { return ("arn:aws:s3:::a*", "arn:aws:s3:::abc") }
    if name.hasSuffix("IpAddress") { return ("192.0.2.0/24", "192.0.2.9") }
    switch comparison {
    case .stringLike, .stringNotLike: return ("a?c*", "abcdef")
    case .stringEqualsIgnoreCase, .stringNotEqualsIgnoreCase: return ("ABC", "abc")
    case .bool: return ("true", "TRUE")
    case .null: return ("false", "there")
    default: return ("dGVzdA==", "dGVzdA==")
    }
  }

  private func meets(_ test: ConditionOperator, _ operand: String, _ value: String?) -> Bool {
    let statement = Statement(
      index: 0, effect: .allow, actions: PatternElement(patterns: ["*"]),
      resources: PatternElement(patterns: ["*"]),
      conditions: [Condition(operator: test, key: "x:k", values: [operand])])
    var policies = PolicySet()
    policies.identity = [
      AttachedPolicy(id: "p", document: PolicyDocument(kind: .identity, statements: [statement]))
    ]
    var context = RequestContext()
    if let value { context.set("X:K", to: value) }
    let request = AuthorizationRequest(
      principal: Principal(
        kind: .user, arn: "arn:aws:iam::111111111111:user/a", accountID: AccountID(rawValue: "111111111111")),
      action: "s3:GetObject", resource: ResourceTarget(arn: "arn:aws:s3:::b"), context: context)
    return Authorizer.decide(request, under: policies) == .allow
  }
}
