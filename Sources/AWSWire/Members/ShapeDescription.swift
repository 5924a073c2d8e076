/// What a member is, as far as two descriptions of one service can be compared.
public indirect enum ShapeDescription: Hashable, Sendable {
  /// Text.
  case string
  /// Text with known values.
  case enumeration([String])
  /// A whole number of any width.
  case integer
  /// A floating-point number.
  case double
  /// True or false.
  case boolean
  /// A moment.
  case timestamp
  /// Bytes.
  case blob
  /// A list of one kind of element.
  case list(ShapeDescription)
  /// A map from strings.
  case map(ShapeDescription)
  /// Named members; empty where the structure stands inside itself.
  case structure([MemberDescription])
}

/// One member of a structure, described.
public struct MemberDescription: Hashable, Sendable {
  /// The name on the wire.
  public let name: String
  /// What it is.
  public let shape: ShapeDescription
  /// Whether a message without it is refused.
  public let isRequired: Bool
  /// Where it stands.
  public let location: MemberLocation
  /// How a list stands.
  public let list: ListForm
  /// How a moment is written, where not in the protocol's own form.
  public let time: TimestampForm?
  /// What its value must satisfy.
  public let constraints: [Constraint]
}

/// Remembers which structures are being described, so that recursion ends.
public struct DescriptionContext: Sendable {
  private var open: [String] = []

  /// Starts a description.
  public init() {}

  mutating func enter(_ name: String) -> Bool {
    guard !open.contains(name) else { return false }
    open.append(name)
    return true
  }

  mutating func leave(_ name: String) { open.removeAll { $0 == name } }
}
