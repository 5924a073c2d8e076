/// A property whose own properties are part of the command line, shared between commands.
///
/// When a command and one of its parents hold the same group, its options may stand before or after the
/// subcommand's name. One command holds a group type once.
@propertyWrapper
public struct OptionGroup<Value: ParsableArguments>: Sendable {
  var group: Value
  let title: String?

  /// The group with its values; before parsing, a group with its defaults.
  public var wrappedValue: Value {
    get { group }
    set { group = newValue }
  }

  /// Creates a group.
  ///
  /// - Parameter title: The heading of its options in help, without a colon; none lists them with the others.
  public init(title: String? = nil) {
    self.group = Value()
    self.title = title
  }
}

extension OptionGroup: ArgumentGroupSource, Decodable {
  var groupType: any ParsableArguments.Type { Value.self }

  /// Takes the group's values over from the command line's decoder, and validates them.
  ///
  /// - Throws: What the group's `validate()` throws.
  public init(from decoder: any Decoder) throws {
    group = try ArgumentDecoder.group(from: decoder)
    title = nil
  }
}
