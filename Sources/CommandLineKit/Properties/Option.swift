/// A property read from a named value: `--name value`, `--name=value`, `-n value` or `-nvalue`.
///
/// A property without a default is required, unless it is optional. A value that starts with a dash is given
/// as `--name=-value`.
@propertyWrapper
public struct Option<Value: Sendable>: Sendable {
  var parsed: Parsed<Value>

  /// The parsed value, or the default before parsing; reading a required value before parsing is a mistake.
  public var wrappedValue: Value {
    get { parsed.value }
    set { parsed = .value(newValue) }
  }

  // For a wrapper without parentheses the compiler looks for `init()` only here, not in extensions.

  /// Creates a required option from the property alone.
  public init() where Value: ExpressibleByArgument {
    self.init(name: .long)
  }

  /// Creates an option that may be absent from the property alone.
  public init<T: ExpressibleByArgument>() where Value == T? {
    self.init(name: .long)
  }

  /// Creates an option with one value or more from the property alone.
  public init<T: ExpressibleByArgument>() where Value == [T] {
    self.init(name: .long)
  }
}

extension Option where Value: ExpressibleByArgument {
  /// Creates an option with a default.
  public init(
    wrappedValue: Value,
    name: NameSpecification = .long,
    help: ArgumentHelp = "",
    completion: CompletionKind? = nil
  ) {
    parsed = .definition(
      .scalar(.option(name), help, completion, initial: wrappedValue, shown: wrappedValue) { $0 })
  }

  /// Creates a required option.
  public init(name: NameSpecification = .long, help: ArgumentHelp = "", completion: CompletionKind? = nil) {
    parsed = .definition(
      .scalar(.option(name), help, completion, initial: nil, shown: nil) { (value: Value) in value })
  }
}

extension Option {
  /// Creates an option that may be absent, with a default.
  public init<T: ExpressibleByArgument>(
    wrappedValue: T?,
    name: NameSpecification = .long,
    help: ArgumentHelp = "",
    completion: CompletionKind? = nil
  ) where Value == T? {
    parsed = .definition(
      .scalar(.option(name), help, completion, initial: .some(wrappedValue), shown: wrappedValue) { $0 })
  }

  /// Creates an option that may be absent.
  public init<T: ExpressibleByArgument>(
    name: NameSpecification = .long, help: ArgumentHelp = "", completion: CompletionKind? = nil
  ) where Value == T? {
    self.init(wrappedValue: nil, name: name, help: help, completion: completion)
  }

  /// Creates an option that may be repeated; the values given replace the default.
  public init<T: ExpressibleByArgument>(
    wrappedValue: [T],
    name: NameSpecification = .long,
    help: ArgumentHelp = "",
    completion: CompletionKind? = nil
  ) where Value == [T] {
    parsed = .definition(.array(.option(name), help, completion, initial: wrappedValue))
  }

  /// Creates an option that is given once or more.
  public init<T: ExpressibleByArgument>(
    name: NameSpecification = .long, help: ArgumentHelp = "", completion: CompletionKind? = nil
  ) where Value == [T] {
    parsed = .definition(.array(.option(name), help, completion, initial: [T]?.none))
  }
}

extension Option: ArgumentSource, Decodable {
  var template: ArgumentTemplate? { parsed.template }

  /// Takes the parsed value over from the command line's decoder.
  public init(from decoder: any Decoder) throws {
    parsed = .value(try ArgumentDecoder.value(from: decoder))
  }
}
