public import AWSWire

extension CloudTrail {
  /// Whether events that read, that write, or both are recorded.
  public struct ReadWriteType: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `ReadOnly`.
    public static let readOnly: ReadWriteType = "ReadOnly"
    /// `WriteOnly`.
    public static let writeOnly: ReadWriteType = "WriteOnly"
    /// `All`.
    public static let all: ReadWriteType = "All"

    /// The values in the service's model.
    public static let known: [String] = [
      "ReadOnly",
      "WriteOnly",
      "All",
    ]
  }
}
