public import AWSWire

extension S3 {
  /// Whether object lock is on.
  public struct ObjectLockEnabled: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `Enabled`.
    public static let enabled: ObjectLockEnabled = "Enabled"

    /// The values in the service's model.
    public static let known: [String] = [
      "Enabled"
    ]
  }
}
