/// A condition operator with its qualifiers, such as `ForAnyValue:StringLikeIfExists`.
///
/// Source: IAM User Guide, "IAM JSON policy elements: Condition operators". Names are read without regard to case.
public struct ConditionOperator: Sendable, Hashable, CustomStringConvertible {
  /// What is compared, and how.
  public enum Comparison: String, Sendable, Hashable, CaseIterable {
    /// Same text.
    case stringEquals = "StringEquals"
    /// Other text.
    case stringNotEquals = "StringNotEquals"
    /// Same text without regard to case.
    case stringEqualsIgnoreCase = "StringEqualsIgnoreCase"
    /// Other text without regard to case.
    case stringNotEqualsIgnoreCase = "StringNotEqualsIgnoreCase"
    /// Text that fits a pattern.
    case stringLike = "StringLike"
    /// Text that fits no pattern.
    case stringNotLike = "StringNotLike"
    /// Same number.
    case numericEquals = "NumericEquals"
    /// Other number.
    case numericNotEquals = "NumericNotEquals"
    /// Smaller number.
    case numericLessThan = "NumericLessThan"
    /// Smaller or same number.
    case numericLessThanEquals = "NumericLessThanEquals"
    /// Greater number.
    case numericGreaterThan = "NumericGreaterThan"
    /// Greater or same number.
    case numericGreaterThanEquals = "NumericGreaterThanEquals"
    /// Same moment.
    case dateEquals = "DateEquals"
    /// Other moment.
    case dateNotEquals = "DateNotEquals"
    /// Earlier moment.
    case dateLessThan = "DateLessThan"
    /// Earlier or same moment.
    case dateLessThanEquals = "DateLessThanEquals"
    /// Later moment.
    case dateGreaterThan = "DateGreaterThan"
    /// Later or same moment.
    case dateGreaterThanEquals = "DateGreaterThanEquals"
    /// Same truth.
    case bool = "Bool"
    /// Same bytes.
    case binaryEquals = "BinaryEquals"
    /// Address in a network.
    case ipAddress = "IpAddress"
    /// Address in no network.
    case notIPAddress = "NotIpAddress"
    /// ARN that fits a pattern, part by part.
    case arnEquals = "ArnEquals"
    /// ARN that fits a pattern, part by part.
    case arnLike = "ArnLike"
    /// ARN that fits no pattern.
    case arnNotEquals = "ArnNotEquals"
    /// ARN that fits no pattern.
    case arnNotLike = "ArnNotLike"
    /// Key absent (`true`) or present (`false`).
    case null = "Null"
  }

  /// How a key with several values is compared.
  public enum Quantifier: String, Sendable, Hashable {
    /// Every value in the request must match.
    case forAllValues = "ForAllValues"
    /// One value in the request must match.
    case forAnyValue = "ForAnyValue"
  }

  /// What is compared, and how.
  public var comparison: Comparison
  /// The quantifier in front, if any.
  public var quantifier: Quantifier?
  /// Whether an absent key satisfies the condition.
  public var ifExists: Bool

  /// Creates an operator.
  public init(_ comparison: Comparison, quantifier: Quantifier? = nil, ifExists: Bool = false) {
    self.comparison = comparison
    self.quantifier = quantifier
    self.ifExists = ifExists
  }

  /// Reads an operator by its name; nil for a name AWS does not know.
  public init?(_ text: String) {
    var name = text.lowercased()
    var quantifier: Quantifier?
    for candidate in [Quantifier.forAllValues, .forAnyValue] {
      let prefix = candidate.rawValue.lowercased() + ":"
      if name.hasPrefix(prefix) {
        quantifier = candidate
        name.removeFirst(prefix.count)
      }
    }
    var ifExists = false
    if name.hasSuffix("ifexists") {
      ifExists = true
      name.removeLast(8)
    }
    guard let comparison = Self.comparisons[name], !(ifExists && comparison == .null) else { return nil }
    self.init(comparison, quantifier: quantifier, ifExists: ifExists)
  }

  private static let comparisons = Dictionary(
    uniqueKeysWithValues: Comparison.allCases.map { ($0.rawValue.lowercased(), $0) })

  /// The name in AWS's spelling.
  public var description: String {
    (quantifier.map { $0.rawValue + ":" } ?? "") + comparison.rawValue + (ifExists ? "IfExists" : "")
  }
}

extension ConditionOperator.Comparison {
  /// Whether the comparison asks for no match, so that an absent key satisfies it.
  public var isNegated: Bool {
    switch self {
    case .stringNotEquals, .stringNotEqualsIgnoreCase, .stringNotLike, .numericNotEquals, .dateNotEquals,
      .notIPAddress, .arnNotEquals, .arnNotLike:
      true
    default: false
    }
  }

  /// Whether `${…}` in its values is replaced.
  public var takesVariables: Bool {
    switch self {
    case .stringEquals, .stringNotEquals, .stringEqualsIgnoreCase, .stringNotEqualsIgnoreCase, .stringLike,
      .stringNotLike, .arnEquals, .arnLike, .arnNotEquals, .arnNotLike, .bool:
      true
    default: false
    }
  }
}
