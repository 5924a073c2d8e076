public import AWSWire

extension S3 {
  /// Whether versions are kept.
  public struct BucketVersioningStatus: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `Enabled`.
    public static let enabled: BucketVersioningStatus = "Enabled"
    /// `Suspended`.
    public static let suspended: BucketVersioningStatus = "Suspended"

    /// The values in the service's model.
    public static let known: [String] = [
      "Enabled",
      "Suspended",
    ]
  }
}
