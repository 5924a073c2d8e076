import Identity

extension CompiledCondition {
  /// Whether the condition is met.
  func isMet(in scope: borrowing Scope, effect: Effect) -> Bool {
    let value = scope.value(of: key)
    if case .null(let expectations) = test {
      for expectsAbsence in expectations where expectsAbsence == (value == nil) { return true }
      return false
    }
    switch value {
    case nil:
      if ifExists { return true }
      switch quantifier {
      case .forAllValues?: return true
      case .forAnyValue?: return false
      case nil: return isNegated
      }
    case .one(let bytes)?:
      // A key AWS defines as a list stays one, even where a single value was put in.
      if quantifier == nil, key.isList { return false }
      return holds(bytes, in: scope, effect: effect)
    case .many(let values)?:
      switch quantifier {
      case nil: return false
      case .forAnyValue?:
        for bytes in values where holds(bytes, in: scope, effect: effect) { return true }
        return false
      case .forAllValues?:
        for bytes in values where !holds(bytes, in: scope, effect: effect) { return false }
        return true
      }
    }
  }

  @inline(__always)
  private func holds(_ bytes: [UInt8], in scope: borrowing Scope, effect: Effect) -> Bool {
    switch answer(to: bytes, in: scope) {
    case .match: !isNegated
    case .noMatch: isNegated
    case .neither: false
    case .fault: effect == .deny
    }
  }

  private func answer(to bytes: [UInt8], in scope: borrowing Scope) -> Answer {
    switch test {
    case .text(let operands):
      for operand in operands {
        if let glob = operand.resolved(in: scope), glob.matches(bytes.span) { return .match }
      }
      return .noMatch
    case .textIgnoringCase(let operands): return folded(operands, bytes, in: scope)
    case .number(let relation, let operands):
      guard let number = Decimal(bytes.span) else { return scope.plane == .simulator ? .neither : .noMatch }
      for case let operand? in operands where relation.holds(number, operand) { return .match }
      return .noMatch
    case .date(let relation, let operands):
      guard let moment = Moment.parse(bytes) else { return .noMatch }
      for case let operand? in operands where relation.holds(moment, operand) { return .match }
      return .noMatch
    case .bool(let operands):
      let truth = Self.isTrue(bytes.span)
      for operand in operands {
        if let glob = operand.resolved(in: scope), Self.isTrue(glob.pattern.span) == truth { return .match }
      }
      return .noMatch
    case .binary(let operands): return operands.contains(bytes) ? .match : .noMatch
    case .address(let operands): return address(operands, bytes, plane: scope.plane)
    case .arn(let operands): return arn(operands, bytes, in: scope)
    case .null: return .noMatch
    }
  }

  private func folded(
    _ operands: [FoldedOperand], _ bytes: [UInt8], in scope: borrowing Scope
  ) -> Answer {
    let lowered = CaseFolding.lowercased(bytes)
    for operand in operands {
      switch operand {
      case .fixed(let text): if text == lowered { return .match }
      case .template(let template):
        if let glob = template.resolved(in: scope), CaseFolding.lowercased(glob.pattern) == lowered {
          return .match
        }
      }
    }
    return .noMatch
  }

  private func address(_ operands: [AddressRange?], _ bytes: [UInt8], plane: DecisionPlane) -> Answer {
    guard let address = Address(bytes.span) else { return .neither }
    for operand in operands {
      if let operand {
        if operand.contains(address) { return .match }
      } else if plane == .simulator {
        return .neither
      }
    }
    return .noMatch
  }

  private func arn(_ operands: [ARNOperand], _ bytes: [UInt8], in scope: borrowing Scope) -> Answer {
    var isMalformed = false
    for operand in operands {
      let pattern: ARNPattern?
      switch operand {
      case .fixed(let fixed): pattern = fixed
      case .template(let template):
        // A variable without a value is no match; one whose value is no ARN is a fault.
        guard let glob = template.resolved(in: scope) else {
          isMalformed = isMalformed || !ARNPattern.isARN(bytes.span)
          continue
        }
        pattern = ARNPattern(pattern: glob.pattern)
      }
      guard let pattern else { return .fault }
      switch pattern.answer(to: bytes.span) {
      case .match: return .match
      case .noMatch: break
      case .malformed: isMalformed = true
      }
    }
    return isMalformed ? .neither : .noMatch
  }
}
