/// A property set by naming it: `--name`, or `-n` alone or in a cluster such as `-nv`.
@propertyWrapper
public struct Flag<Value: Sendable>: Sendable {
  var parsed: Parsed<Value>

  /// The parsed value, or the default before parsing; reading a required value before parsing is a mistake.
  public var wrappedValue: Value {
    get { parsed.value }
    set { parsed = .value(newValue) }
  }
}

extension Flag where Value == Bool {
  /// Creates a flag that turns its default round.
  public init(wrappedValue: Bool, name: NameSpecification = .long, help: ArgumentHelp = "") {
    parsed = .definition(
      .flag(name, nil, help, initial: wrappedValue, shown: nil) { isPositive, _ in isPositive != wrappedValue
      })
  }

  /// Creates a flag with an opposite and a default; the last one given wins.
  public init(
    wrappedValue: Bool, name: NameSpecification = .long, inversion: FlagInversion, help: ArgumentHelp = ""
  ) {
    parsed = .definition(
      .flag(name, inversion, help, initial: wrappedValue, shown: wrappedValue) { isPositive, _ in isPositive }
    )
  }

  /// Creates a required choice between a flag and its opposite.
  public init(name: NameSpecification = .long, inversion: FlagInversion, help: ArgumentHelp = "") {
    parsed = .definition(
      .flag(name, inversion, help, initial: nil, shown: nil) { isPositive, _ in isPositive })
  }
}

extension Flag where Value == Bool? {
  /// Creates a flag with an opposite where neither needs to be given.
  public init(
    wrappedValue: Bool? = nil,
    name: NameSpecification = .long,
    inversion: FlagInversion,
    help: ArgumentHelp = ""
  ) {
    parsed = .definition(
      .flag(name, inversion, help, initial: .some(wrappedValue), shown: wrappedValue) { isPositive, _ in
        isPositive
      })
  }
}

extension Flag where Value == Int {
  /// Creates a flag that counts how often it is given, starting from its default.
  public init(wrappedValue: Int, name: NameSpecification = .long, help: ArgumentHelp = "") {
    var template = ArgumentTemplate.flag(name, nil, help, initial: wrappedValue, shown: nil) { _, count in
      (count ?? wrappedValue) + 1
    }
    template.isRepeating = true
    parsed = .definition(template)
  }
}

extension Flag: ArgumentSource, Decodable {
  var template: ArgumentTemplate? { parsed.template }

  /// Takes the parsed value over from the command line's decoder.
  public init(from decoder: any Decoder) throws {
    parsed = .value(try ArgumentDecoder.value(from: decoder))
  }
}
