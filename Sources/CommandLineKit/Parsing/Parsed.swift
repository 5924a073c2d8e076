/// What a property wrapper holds: its definition until the command line is parsed, its value afterwards.
enum Parsed<Value: Sendable>: Sendable {
  case definition(ArgumentTemplate)
  case value(Value)

  var template: ArgumentTemplate? {
    guard case .definition(let template) = self else { return nil }
    return template
  }

  /// The value, or the definition's default.
  var value: Value {
    switch self {
    case .value(let value): return value
    case .definition(let template):
      guard let box = template.initial as? ValueBox<Value> else {
        preconditionFailure("a required value is read only after the command line is parsed")
      }
      return box.value
    }
  }
}

/// A value behind `any Sendable` that is cast back exactly, optionals included.
struct ValueBox<Value: Sendable>: Sendable {
  var value: Value
}

/// A wrapper that defines one option, flag or argument.
protocol ArgumentSource {
  var template: ArgumentTemplate? { get }
}

/// A wrapper that brings the definitions of another type.
protocol ArgumentGroupSource {
  var groupType: any ParsableArguments.Type { get }
  var title: String? { get }
}
