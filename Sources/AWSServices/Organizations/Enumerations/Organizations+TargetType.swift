public import AWSWire

extension Organizations {
  /// A kind of target.
  public struct TargetType: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `ACCOUNT`.
    public static let account: TargetType = "ACCOUNT"
    /// `ORGANIZATIONAL_UNIT`.
    public static let organizationalUnit: TargetType = "ORGANIZATIONAL_UNIT"
    /// `ROOT`.
    public static let root: TargetType = "ROOT"

    /// The values in the service's model.
    public static let known: [String] = [
      "ACCOUNT",
      "ORGANIZATIONAL_UNIT",
      "ROOT",
    ]
  }
}
