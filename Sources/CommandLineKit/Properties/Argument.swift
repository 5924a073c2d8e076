/// A property read from an argument's place on the command line.
///
/// A property without a default is required, unless it is optional. An array takes all that is left.
@propertyWrapper
public struct Argument<Value: Sendable>: Sendable {
  var parsed: Parsed<Value>

  /// The parsed value, or the default before parsing; reading a required value before parsing is a mistake.
  public var wrappedValue: Value {
    get { parsed.value }
    set { parsed = .value(newValue) }
  }

  // For a wrapper without parentheses the compiler looks for `init()` only here, not in extensions.

  /// Creates a required argument from the property alone.
  public init() where Value: ExpressibleByArgument {
    self.init(help: "")
  }

  /// Creates an argument that may be absent from the property alone.
  public init<T: ExpressibleByArgument>() where Value == T? {
    self.init(help: "")
  }

  /// Creates an argument with one value or more from the property alone.
  public init<T: ExpressibleByArgument>() where Value == [T] {
    self.init(help: "")
  }
}

/// Which arguments an array takes.
public enum ArgumentArrayParsingStrategy: Hashable, Sendable {
  /// All that are no options, and all after `--`.
  case remaining

  /// Only those after `--`, untouched.
  case postTerminator
}

extension Argument where Value: ExpressibleByArgument {
  /// Creates an argument with a default.
  public init(wrappedValue: Value, help: ArgumentHelp = "", completion: CompletionKind? = nil) {
    parsed = .definition(
      .scalar(.positional(.remaining), help, completion, initial: wrappedValue, shown: wrappedValue) { $0 })
  }

  /// Creates a required argument.
  public init(help: ArgumentHelp = "", completion: CompletionKind? = nil) {
    parsed = .definition(
      .scalar(.positional(.remaining), help, completion, initial: nil, shown: nil) { (value: Value) in value }
    )
  }
}

extension Argument {
  /// Creates an argument that may be absent, with a default.
  public init<T: ExpressibleByArgument>(
    wrappedValue: T?, help: ArgumentHelp = "", completion: CompletionKind? = nil
  ) where Value == T? {
    parsed = .definition(
      .scalar(
        .positional(.remaining), help, completion, initial: .some(wrappedValue), shown: wrappedValue
      ) { $0 })
  }

  /// Creates an argument that may be absent.
  public init<T: ExpressibleByArgument>(help: ArgumentHelp = "", completion: CompletionKind? = nil)
  where Value == T? {
    self.init(wrappedValue: nil, help: help, completion: completion)
  }

  /// Creates an argument that takes any number of values; those given replace the default.
  public init<T: ExpressibleByArgument>(
    wrappedValue: [T],
    parsing strategy: ArgumentArrayParsingStrategy = .remaining,
    help: ArgumentHelp = "",
    completion: CompletionKind? = nil
  ) where Value == [T] {
    parsed = .definition(.array(.positional(strategy), help, completion, initial: wrappedValue))
  }

  /// Creates an argument that takes one value or more.
  public init<T: ExpressibleByArgument>(
    parsing strategy: ArgumentArrayParsingStrategy = .remaining,
    help: ArgumentHelp = "",
    completion: CompletionKind? = nil
  ) where Value == [T] {
    parsed = .definition(.array(.positional(strategy), help, completion, initial: [T]?.none))
  }
}

extension Argument: ArgumentSource, Decodable {
  var template: ArgumentTemplate? { parsed.template }

  /// Takes the parsed value over from the command line's decoder.
  public init(from decoder: any Decoder) throws {
    parsed = .value(try ArgumentDecoder.value(from: decoder))
  }
}
