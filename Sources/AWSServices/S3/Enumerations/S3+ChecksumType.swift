public import AWSWire

extension S3 {
  /// What the checksum of a multipart object covers.
  public struct ChecksumType: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `COMPOSITE`.
    public static let composite: ChecksumType = "COMPOSITE"
    /// `FULL_OBJECT`.
    public static let fullObject: ChecksumType = "FULL_OBJECT"

    /// The values in the service's model.
    public static let known: [String] = [
      "COMPOSITE",
      "FULL_OBJECT",
    ]
  }
}
