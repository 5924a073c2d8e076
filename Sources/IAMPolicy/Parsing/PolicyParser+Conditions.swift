import JSONTree

extension PolicyParser {
  /// The conditions of a statement, one a key.
  mutating func readConditions(_ source: SourceJSON) -> [Condition] {
    guard let blocks = object(source, "`Condition`") else { return [] }
    var conditions: [Condition] = []
    var seen: Set<String> = []
    for block in blocks {
      if !seen.insert(block.name.lowercased()).inserted {
        report(.duplicate, at: block.nameRange.lowerBound, block.name, "`\(cut(block.name))` stands twice")
      }
      guard let comparison = ConditionOperator(block.name) else {
        let message = "there is no operator `\(cut(block.name))`"
        if case .object(let keys) = block.value.value, keys.isEmpty {
          reportUseless(.unknownOperator, at: block.nameRange.lowerBound, block.name, message)
        } else {
          report(.unknownOperator, at: block.nameRange.lowerBound, block.name, message)
        }
        continue
      }
      guard let keys = object(block.value, "`\(block.name)`") else { continue }
      var keysSeen: Set<String> = []
      for key in keys {
        if !keysSeen.insert(key.name.lowercased()).inserted {
          report(
            .duplicate, at: key.nameRange.lowerBound, key.name, "the key `\(cut(key.name))` stands twice")
        }
        if !key.name.utf8.contains(0x3A) || key.name.utf8.first == 0x3A {
          reportUseless(
            .badKey, at: key.nameRange.lowerBound, key.name,
            "the key `\(cut(key.name))` must begin with a service, such as `aws:`")
        }
        conditions.append(
          Condition(operator: comparison, key: key.name, values: readValues(key.value, comparison.comparison))
        )
      }
    }
    return conditions
  }

  private mutating func readValues(
    _ source: SourceJSON, _ comparison: ConditionOperator.Comparison
  ) -> [String] {
    let elements: [SourceJSON]
    if case .array(let array) = source.value { elements = array } else { elements = [source] }
    var values: [String] = []
    for element in elements {
      switch element.value {
      case .string(let text): values.append(text)
      case .number(let number): values.append(number.text)
      case .bool(let value): values.append(value ? "true" : "false")
      case .null, .array, .object:
        report(.wrongType, element, "", "a condition value must be a string, a number or a boolean")
        continue
      }
      check(values[values.count - 1], comparison, element)
    }
    return values
  }

  private mutating func check(
    _ text: String, _ comparison: ConditionOperator.Comparison, _ source: SourceJSON
  ) {
    if version == .v2012, comparison.takesVariables, text.utf8.contains(0x24) {
      guard let variables = VariableText(text) else {
        report(.badVariable, source, text, "a variable in `\(cut(text))` is not closed or names nothing")
        return
      }
      if variables.hasVariables { return }
    }
    let bytes = Array(text.utf8)
    switch comparison {
    case .numericEquals, .numericNotEquals, .numericLessThan, .numericLessThanEquals, .numericGreaterThan,
      .numericGreaterThanEquals:
      if Decimal(bytes.span) == nil { reportOperand(source, text, "`\(cut(text))` is no number") }
    case .dateEquals, .dateNotEquals, .dateLessThan, .dateLessThanEquals, .dateGreaterThan,
      .dateGreaterThanEquals:
      if Moment.parse(bytes) == nil { reportOperand(source, text, "`\(cut(text))` is no date") }
    case .ipAddress, .notIPAddress:
      if AddressRange(bytes) == nil {
        reportOperand(source, text, "`\(cut(text))` is no address and no network", code: .badAddress)
      }
    case .arnEquals, .arnLike, .arnNotEquals, .arnNotLike:
      if ARNPattern(pattern: Glob.encode(bytes)) == nil {
        reportOperand(source, text, "`\(cut(text))` is no ARN")
      }
    case .binaryEquals:
      if !Base64.isCanonical(bytes) { reportOperand(source, text, "`\(cut(text))` is no base64") }
    case .bool, .null:
      if !["true", "false"].contains(text.lowercased()) {
        reportOperand(source, text, "`\(cut(text))` is neither `true` nor `false`")
      }
    case .stringEquals, .stringNotEquals, .stringEqualsIgnoreCase, .stringNotEqualsIgnoreCase, .stringLike,
      .stringNotLike:
      break
    }
  }
}
