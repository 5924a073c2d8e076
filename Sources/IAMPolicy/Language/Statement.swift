public import JSONTree

/// One statement of a policy, as it was written.
///
/// Source: IAM User Guide, "IAM JSON policy elements: Statement".
public struct Statement: Sendable, Hashable {
  /// The place in the document, from zero.
  public var index: Int
  /// The `Sid`, where there is one.
  public var sid: String?
  /// The `Effect`.
  public var effect: Effect
  /// The `Principal` or `NotPrincipal`, where there is one.
  public var principal: PrincipalElement?
  /// The `Action` or `NotAction`.
  public var actions: PatternElement
  /// The `Resource` or `NotResource`; nil in a trust policy.
  public var resources: PatternElement?
  /// The `Condition`; every one of them must be met.
  public var conditions: [Condition]
  /// Where the statement begins.
  public var place: TextPlace
  /// Where the Simulate APIs say it stands; nil for a statement that was not read from a text.
  public var position: StatementPosition?

  /// Creates a statement.
  public init(
    index: Int, sid: String? = nil, effect: Effect, principal: PrincipalElement? = nil,
    actions: PatternElement, resources: PatternElement?, conditions: [Condition] = [],
    place: TextPlace = TextPlace(line: 1, column: 1)
  ) {
    self.index = index
    self.sid = sid
    self.effect = effect
    self.principal = principal
    self.actions = actions
    self.resources = resources
    self.conditions = conditions
    self.place = place
  }

  /// The `Sid`, or the ordinal in words where there is none, such as `statement 2`.
  public var label: String { sid ?? "statement \(index + 1)" }
}

/// The patterns of an `Action`, `NotAction`, `Resource` or `NotResource`.
public struct PatternElement: Sendable, Hashable {
  /// Whether this is the `Not` form.
  public var isNegated: Bool
  /// The patterns; one that matches is enough.
  public var patterns: [String]

  /// Creates the element.
  public init(isNegated: Bool = false, patterns: [String]) {
    self.isNegated = isNegated
    self.patterns = patterns
  }
}

/// One key of a `Condition` block under its operator.
public struct Condition: Sendable, Hashable {
  /// The operator, with its qualifiers.
  public var `operator`: ConditionOperator
  /// The condition key, as it was written.
  public var key: String
  /// The values it is compared with; one that matches is enough, or, for a negated operator, none may match.
  public var values: [String]

  /// Creates a condition.
  public init(`operator`: ConditionOperator, key: String, values: [String]) {
    self.operator = `operator`
    self.key = key
    self.values = values
  }
}
