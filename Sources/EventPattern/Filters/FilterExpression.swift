/// Conditions joined by `&&` and `||`; `&&` binds tighter.
indirect enum FilterExpression<Condition: Sendable>: Sendable {
  case condition(Condition)
  case all([FilterExpression])
  case any([FilterExpression])

  func holds(_ test: (Condition) -> Bool) -> Bool {
    switch self {
    case .condition(let condition): test(condition)
    case .all(let parts): parts.allSatisfy { $0.holds(test) }
    case .any(let parts): parts.contains { $0.holds(test) }
    }
  }

  /// The conditions in the order they were written.
  var leaves: [Condition] {
    switch self {
    case .condition(let condition): [condition]
    case .all(let parts), .any(let parts): parts.flatMap(\.leaves)
    }
  }
}
