public import AWSWire

extension S3 {
  /// Whether an object is held until an event.
  public struct ObjectLockEventHold: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `ON`.
    public static let on: ObjectLockEventHold = "ON"
    /// `OFF`.
    public static let off: ObjectLockEventHold = "OFF"

    /// The values in the service's model.
    public static let known: [String] = [
      "ON",
      "OFF",
    ]
  }
}
