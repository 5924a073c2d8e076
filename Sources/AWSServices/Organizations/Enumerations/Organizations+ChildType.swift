public import AWSWire

extension Organizations {
  /// A kind of child.
  public struct ChildType: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `ACCOUNT`.
    public static let account: ChildType = "ACCOUNT"
    /// `ORGANIZATIONAL_UNIT`.
    public static let organizationalUnit: ChildType = "ORGANIZATIONAL_UNIT"

    /// The values in the service's model.
    public static let known: [String] = [
      "ACCOUNT",
      "ORGANIZATIONAL_UNIT",
    ]
  }
}
