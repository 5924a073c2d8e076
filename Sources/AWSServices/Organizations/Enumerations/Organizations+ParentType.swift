public import AWSWire

extension Organizations {
  /// A kind of parent.
  public struct ParentType: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `ROOT`.
    public static let root: ParentType = "ROOT"
    /// `ORGANIZATIONAL_UNIT`.
    public static let organizationalUnit: ParentType = "ORGANIZATIONAL_UNIT"

    /// The values in the service's model.
    public static let known: [String] = [
      "ROOT",
      "ORGANIZATIONAL_UNIT",
    ]
  }
}
