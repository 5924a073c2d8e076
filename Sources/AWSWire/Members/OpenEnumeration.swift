/// A string with well-known values to which AWS may add.
///
/// Reading accepts every text; what a request may carry is checked by `Constraint.oneOf`.
public protocol OpenEnumeration: WireValue, Hashable, RawRepresentable, CustomStringConvertible,
  ExpressibleByStringLiteral
where RawValue == String {
  /// Holds any text.
  init(rawValue: String)

  /// The values in the service's model.
  static var known: [String] { get }
}

extension OpenEnumeration {
  /// Holds any text.
  public init(stringLiteral value: String) { self.init(rawValue: value) }

  /// Reads text.
  public static func read(_ node: WireNode, _ context: inout ReadingContext) -> Self? {
    guard let text = String.read(node, &context) else { return nil }
    if context.checksConstraints, !known.contains(text) {
      let values = known.sorted().joined(separator: ", ")
      context.violated(value: text, "Member must satisfy enum value set: [\(values)]")
    }
    return Self(rawValue: text)
  }

  /// The text.
  public var tree: WireTree { .string(rawValue) }

  /// A string with these values.
  public static func describe(_ context: inout DescriptionContext) -> ShapeDescription { .enumeration(known) }

  /// The text.
  public var description: String { rawValue }
}
