public import AWSWire

extension IAM {
  /// The type of a condition key's values.
  public struct ContextKeyType: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `string`.
    public static let string: ContextKeyType = "string"
    /// `stringList`.
    public static let stringList: ContextKeyType = "stringList"
    /// `numeric`.
    public static let numeric: ContextKeyType = "numeric"
    /// `numericList`.
    public static let numericList: ContextKeyType = "numericList"
    /// `boolean`.
    public static let boolean: ContextKeyType = "boolean"
    /// `booleanList`.
    public static let booleanList: ContextKeyType = "booleanList"
    /// `ip`.
    public static let ip: ContextKeyType = "ip"
    /// `ipList`.
    public static let ipList: ContextKeyType = "ipList"
    /// `binary`.
    public static let binary: ContextKeyType = "binary"
    /// `binaryList`.
    public static let binaryList: ContextKeyType = "binaryList"
    /// `date`.
    public static let date: ContextKeyType = "date"
    /// `dateList`.
    public static let dateList: ContextKeyType = "dateList"

    /// The values in the service's model.
    public static let known: [String] = [
      "string",
      "stringList",
      "numeric",
      "numericList",
      "boolean",
      "booleanList",
      "ip",
      "ipList",
      "binary",
      "binaryList",
      "date",
      "dateList",
    ]
  }
}
