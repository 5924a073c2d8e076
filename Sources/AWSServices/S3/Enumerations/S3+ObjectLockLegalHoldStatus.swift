public import AWSWire

extension S3 {
  /// Whether an object is under legal hold.
  public struct ObjectLockLegalHoldStatus: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `ON`.
    public static let on: ObjectLockLegalHoldStatus = "ON"
    /// `OFF`.
    public static let off: ObjectLockLegalHoldStatus = "OFF"

    /// The values in the service's model.
    public static let known: [String] = [
      "ON",
      "OFF",
    ]
  }
}
