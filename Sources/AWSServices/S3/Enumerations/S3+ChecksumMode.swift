public import AWSWire

extension S3 {
  /// Whether checksums are returned.
  public struct ChecksumMode: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `ENABLED`.
    public static let enabled: ChecksumMode = "ENABLED"

    /// The values in the service's model.
    public static let known: [String] = [
      "ENABLED"
    ]
  }
}
