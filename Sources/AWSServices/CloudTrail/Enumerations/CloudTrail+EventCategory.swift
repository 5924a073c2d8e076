public import AWSWire

extension CloudTrail {
  /// A kind of events beside management events.
  public struct EventCategory: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `insight`.
    public static let insight: EventCategory = "insight"

    /// The values in the service's model.
    public static let known: [String] = [
      "insight"
    ]
  }
}
