import IAMPolicy
import Identity

extension FuzzTarget {
  /// Conditions: an operator, a value of the policy and a value of the request, a line each.
  ///
  /// Laws: a condition and its negation are never both met; `ForAnyValue` and `ForAllValues` say of a single value what
  /// the plain operator says; `IfExists` changes nothing about a key that is there; and order does not matter.
  static let policyCondition = FuzzTarget(
    "policy-condition",
    words: ConditionOperator.Comparison.allCases.map(\.rawValue) + [
      "\n", "1e400", "-0.0", "0x1", "1970-01-01", "9999-12-31T23:59:60+14:00", "1700000000",
      "::ffff:192.0.2.1",
      "192.0.2.0/24", "fe80::1%eth0", "::/0", "dGVzdA==", "true", "arn:aws:iam::111111111111:root", "\u{3A3}",
      "\u{212A}",
    ]
  ) { input throws(FuzzFinding) in
    let lines = input.prefix(4096).split(separator: 0x0A, maxSplits: 2, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard lines.count == 3, let given = ConditionOperator(lines[0]) else { return }
    let (operand, value) = (lines[1], lines[2])
    let plain = ConditionOperator(given.comparison)
    let isMet = meets(plain, [operand], value)
    guard given.comparison != .null else { return }
    for quantifier in [ConditionOperator.Quantifier.forAnyValue, .forAllValues] {
      let other = ConditionOperator(given.comparison, quantifier: quantifier)
      try FuzzFinding.require(meets(other, [operand], value) == isMet, "\(other) and \(plain) differ")
    }
    let ifExists = ConditionOperator(given.comparison, ifExists: true)
    try FuzzFinding.require(meets(ifExists, [operand], value) == isMet, "\(ifExists) and \(plain) differ")
    let values = [operand, "zzz", value]
    try FuzzFinding.require(
      meets(plain, values, value) == meets(plain, values.reversed(), value) || given.comparison.isAboutARNs,
      "the order of values matters to \(plain)")
    if let opposite = given.comparison.opposite {
      let isOppositeMet = meets(ConditionOperator(opposite), [operand], value)
      try FuzzFinding.require(!(isMet && isOppositeMet), "\(plain) and \(opposite) are both met")
    }
  }

  private static func meets(_ comparison: ConditionOperator, _ operands: [String], _ value: String) -> Bool {
    let statement = Statement(
      index: 0, effect: .allow, actions: PatternElement(patterns: ["*"]),
      resources: PatternElement(patterns: ["*"]),
      conditions: [Condition(operator: comparison, key: "x:k", values: operands)])
    var policies = PolicySet()
    policies.identity = [
      AttachedPolicy(id: "fuzz", document: PolicyDocument(kind: .identity, statements: [statement]))
    ]
    let account = AccountID(rawValue: "111111111111")
    let request = AuthorizationRequest(
      principal: Principal(kind: .user, arn: "arn:aws:iam::111111111111:user/alice", accountID: account),
      action: "s3:GetObject", resource: ResourceTarget(arn: "arn:aws:s3:::b"), context: ["x:k": value])
    return Authorizer.decide(request, under: policies) == .allow
  }
}

extension ConditionOperator.Comparison {
  /// A malformed ARN in a policy stops the comparison where it stands, so order does matter there.
  fileprivate var isAboutARNs: Bool { rawValue.hasPrefix("Arn") }

  fileprivate var opposite: ConditionOperator.Comparison? {
    switch self {
    case .stringEquals: .stringNotEquals
    case .stringEqualsIgnoreCase: .stringNotEqualsIgnoreCase
    case .stringLike: .stringNotLike
    case .numericEquals: .numericNotEquals
    case .numericLessThan: .numericGreaterThanEquals
    case .numericGreaterThan: .numericLessThanEquals
    case .dateEquals: .dateNotEquals
    case .dateLessThan: .dateGreaterThanEquals
    case .dateGreaterThan: .dateLessThanEquals
    case .ipAddress: .notIPAddress
    case .arnEquals: .arnNotEquals
    case .arnLike: .arnNotLike
    default: nil
    }
  }
}
