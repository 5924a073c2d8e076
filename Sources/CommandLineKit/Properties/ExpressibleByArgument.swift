/// A type that a command-line argument can stand for.
///
/// An enumeration with raw values that is `CaseIterable` needs no code: its values are listed in help,
/// completions and errors.
public protocol ExpressibleByArgument: Sendable {
  /// Reads an argument; nil when it is not a value of this type.
  init?(argument: String)

  /// All values, when they can be listed; empty otherwise.
  static var allValueStrings: [String] { get }

  /// How help shows this value as a default.
  var defaultValueDescription: String { get }

  /// What completes an argument of this type.
  static var defaultCompletionKind: CompletionKind { get }

  /// What a value looks like, to follow "is not" in errors, such as "a whole number"; nil for a generic text.
  static var expectedForm: String? { get }
}

extension ExpressibleByArgument {
  /// No list.
  public static var allValueStrings: [String] { [] }

  /// The value's own description.
  public var defaultValueDescription: String { String(describing: self) }

  /// The values, when they can be listed.
  public static var defaultCompletionKind: CompletionKind {
    allValueStrings.isEmpty ? .none : .list(allValueStrings)
  }

  /// Nothing in particular.
  public static var expectedForm: String? { nil }
}

extension ExpressibleByArgument where Self: RawRepresentable, RawValue: ExpressibleByArgument {
  /// Reads a raw value.
  public init?(argument: String) {
    guard let rawValue = RawValue(argument: argument) else { return nil }
    self.init(rawValue: rawValue)
  }

  /// The raw value as it would be typed.
  public var defaultValueDescription: String { rawValue.defaultValueDescription }
}

extension ExpressibleByArgument
where Self: CaseIterable, Self: RawRepresentable, RawValue: ExpressibleByArgument {
  /// The raw values of all cases.
  public static var allValueStrings: [String] { allCases.map(\.rawValue.defaultValueDescription) }
}

extension ExpressibleByArgument where Self: LosslessStringConvertible {
  /// Reads the type's own notation.
  public init?(argument: String) {
    self.init(argument)
  }
}

extension ExpressibleByArgument where Self: FixedWidthInteger {
  /// Integers in the type's range.
  public static var expectedForm: String? { "a whole number from \(Self.min) to \(Self.max)" }
}
