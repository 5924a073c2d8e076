public import AWSWire

extension S3 {
  /// A kind of directory bucket.
  public struct BucketType: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `Directory`.
    public static let directory: BucketType = "Directory"

    /// The values in the service's model.
    public static let known: [String] = [
      "Directory"
    ]
  }
}
