import Identity

/// A condition with its operator taken apart and its operands read.
struct CompiledCondition: Sendable {
  enum Relation: Sendable {
    case equal, less, lessOrEqual, greater, greaterOrEqual

    @inline(__always)
    func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
      switch self {
      case .equal: left == right
      case .less: left < right
      case .lessOrEqual: left <= right
      case .greater: left > right
      case .greaterOrEqual: left >= right
      }
    }
  }

  enum Test: Sendable {
    case text([TextOperand])
    case textIgnoringCase([FoldedOperand])
    case number(Relation, [Decimal?])
    case date(Relation, [Timestamp?])
    case bool([TextOperand])
    case binary([[UInt8]])
    case address([AddressRange?])
    case arn([ARNOperand])
    case null([Bool])
  }

  enum FoldedOperand: Sendable {
    case fixed([UInt8])
    case template(TextOperand)
  }

  enum ARNOperand: Sendable {
    /// Nil is an operand that is no ARN.
    case fixed(ARNPattern?)
    case template(TextOperand)
  }

  /// How one value of the request answers to the operands, before negation.
  enum Answer {
    case match
    case noMatch
    /// Neither the operator nor its negation is satisfied.
    case neither
    /// A malformed ARN in the policy: never lets an Allow match, always a Deny.
    case fault
  }

  let key: ContextKey
  let quantifier: ConditionOperator.Quantifier?
  let ifExists: Bool
  let isNegated: Bool
  let test: Test

  init(_ condition: Condition, version: PolicyVersion) {
    let comparison = condition.operator.comparison
    key = ContextKey(condition.key)
    quantifier = condition.operator.quantifier
    ifExists = condition.operator.ifExists
    isNegated = comparison.isNegated
    test = Self.test(comparison, condition.values, variables: version == .v2012)
  }

  private static func test(
    _ comparison: ConditionOperator.Comparison, _ values: [String], variables: Bool
  ) -> Test {
    switch comparison {
    case .stringEquals, .stringNotEquals:
      .text(values.map { TextOperand($0, variables: variables, wildcards: false) })
    case .stringLike, .stringNotLike:
      .text(values.map { TextOperand($0, variables: variables, wildcards: true) })
    case .stringEqualsIgnoreCase, .stringNotEqualsIgnoreCase:
      .textIgnoringCase(
        values.map {
          switch TextOperand($0, variables: variables, wildcards: false) {
          case .fixed(let glob): .fixed(CaseFolding.lowercased(glob.pattern))
          case let operand: .template(operand)
          }
        })
    case .numericEquals, .numericNotEquals: .number(.equal, values.map(decimal))
    case .numericLessThan: .number(.less, values.map(decimal))
    case .numericLessThanEquals: .number(.lessOrEqual, values.map(decimal))
    case .numericGreaterThan: .number(.greater, values.map(decimal))
    case .numericGreaterThanEquals: .number(.greaterOrEqual, values.map(decimal))
    case .dateEquals, .dateNotEquals: .date(.equal, values.map(moment))
    case .dateLessThan: .date(.less, values.map(moment))
    case .dateLessThanEquals: .date(.lessOrEqual, values.map(moment))
    case .dateGreaterThan: .date(.greater, values.map(moment))
    case .dateGreaterThanEquals: .date(.greaterOrEqual, values.map(moment))
    case .bool: .bool(values.map { TextOperand($0, variables: variables, wildcards: false) })
    case .binaryEquals: .binary(values.map { Array($0.utf8) }.filter(Base64.isCanonical))
    case .ipAddress, .notIPAddress: .address(values.map { AddressRange(Array($0.utf8)) })
    case .arnEquals, .arnLike, .arnNotEquals, .arnNotLike:
      .arn(
        values.map {
          switch TextOperand($0, variables: variables, wildcards: true) {
          case .fixed(let glob): .fixed(ARNPattern(pattern: glob.pattern))
          case let operand: .template(operand)
          }
        })
    case .null: .null(values.map { isTrue(Array($0.utf8).span) })
    }
  }

  private static func decimal(_ text: String) -> Decimal? { Decimal(Array(text.utf8).span) }
  private static func moment(_ text: String) -> Timestamp? { Moment.parse(Array(text.utf8)) }

  /// `true` in any case; every other text is false.
  static func isTrue(_ text: borrowing Span<UInt8>) -> Bool {
    text.count == 4 && Fingerprint.lowercased(text[0]) == 0x74 && Fingerprint.lowercased(text[1]) == 0x72
      && Fingerprint.lowercased(text[2]) == 0x75 && Fingerprint.lowercased(text[3]) == 0x65
  }
}
