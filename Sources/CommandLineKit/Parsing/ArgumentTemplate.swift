/// One option, flag or argument before it is known which property holds it.
struct ArgumentTemplate: Sendable {
  /// How the argument is found on the command line.
  enum Kind: Sendable {
    case option(NameSpecification)
    case flag(NameSpecification, FlagInversion?)
    case positional(ArgumentArrayParsingStrategy)
  }

  /// One sighting on the command line.
  enum Occurrence: Sendable {
    case text(String)
    case flag(isPositive: Bool)
  }

  var kind: Kind
  var help: ArgumentHelp
  var completion: CompletionKind = .none
  var isRepeating = false
  /// The boxed value when nothing is given; nil when something must be.
  var initial: (any Sendable)?
  /// The default as help shows it.
  var defaultDescription: String?
  var valueStrings: [String] = []
  var expectedForm: String?
  /// The boxed value after one more occurrence; nil when its text is no such value.
  var update: @Sendable (Occurrence, (any Sendable)?) -> (any Sendable)?
}

extension ArgumentTemplate {
  /// An option or argument with one value, where the last one given wins.
  static func scalar<T: ExpressibleByArgument, Value: Sendable>(
    _ kind: Kind,
    _ help: ArgumentHelp,
    _ completion: CompletionKind?,
    initial: Value?,
    shown: T?,
    wrap: @escaping @Sendable (T) -> Value
  ) -> ArgumentTemplate {
    ArgumentTemplate(
      kind: kind,
      help: help,
      completion: completion ?? T.defaultCompletionKind,
      initial: initial.map { ValueBox(value: $0) },
      defaultDescription: shown?.defaultValueDescription,
      valueStrings: T.allValueStrings,
      expectedForm: T.expectedForm,
      update: { occurrence, _ in
        guard case .text(let text) = occurrence, let value = T(argument: text) else { return nil }
        return ValueBox(value: wrap(value))
      })
  }

  /// An option or argument that collects its values.
  static func array<T: ExpressibleByArgument>(
    _ kind: Kind, _ help: ArgumentHelp, _ completion: CompletionKind?, initial: [T]?
  ) -> ArgumentTemplate {
    ArgumentTemplate(
      kind: kind,
      help: help,
      completion: completion ?? T.defaultCompletionKind,
      isRepeating: true,
      initial: initial.map { ValueBox(value: $0) },
      defaultDescription: initial?.map(\.defaultValueDescription).joined(separator: ", "),
      valueStrings: T.allValueStrings,
      expectedForm: T.expectedForm,
      update: { occurrence, previous in
        guard case .text(let text) = occurrence, let value = T(argument: text) else { return nil }
        var box = previous as? ValueBox<[T]> ?? ValueBox(value: [])
        box.value.append(value)
        return box
      })
  }

  /// A flag, which has no text.
  static func flag<Value: Sendable>(
    _ names: NameSpecification,
    _ inversion: FlagInversion?,
    _ help: ArgumentHelp,
    initial: Value?,
    shown: Bool?,
    next: @escaping @Sendable (_ isPositive: Bool, _ previous: Value?) -> Value
  ) -> ArgumentTemplate {
    ArgumentTemplate(
      kind: .flag(names, inversion),
      help: help,
      initial: initial.map { ValueBox(value: $0) },
      defaultDescription: shown.map { $0 ? "yes" : "no" },
      update: { occurrence, previous in
        guard case .flag(let isPositive) = occurrence else { return nil }
        return ValueBox(value: next(isPositive, (previous as? ValueBox<Value>)?.value))
      })
  }
}
