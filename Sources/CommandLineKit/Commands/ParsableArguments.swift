/// A type whose wrapped properties are read from a command line.
///
/// Every stored property is an ``Option``, ``Flag``, ``Argument`` or ``OptionGroup``; the synthesized
/// `Decodable` conformance is what carries parsed values into them.
public protocol ParsableArguments: Decodable, Sendable {
  /// Creates a value whose properties hold only their definitions.
  init()

  /// Checks what one property alone cannot show, and may normalise values.
  ///
  /// - Throws: ``ValidationError`` for a usage error; anything else is reported by its description.
  mutating func validate() throws
}

extension ParsableArguments {
  /// Accepts every combination of values.
  public mutating func validate() throws {}
}
