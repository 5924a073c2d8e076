/// Which records are worth reading, as far as a scanner can tell without reading them.
public struct RecordSelection: Hashable, Sendable {
  /// Strings that select a record wherever they stand in it, as a name or a value, whatever their case.
  ///
  /// Each has 2 to 63 ASCII letters; at most 16 are taken, with at most four different pairs of last letters.
  public var strings: [String]
  /// Values of the record's own `eventName` that select it; each has 1 to 63 ASCII letters, at most 256 are taken.
  public var eventNames: [String]

  /// Creates a selection; an empty one selects nothing.
  public init(strings: [String] = [], eventNames: [String] = []) {
    self.strings = strings
    self.eventNames = eventNames
  }
}
