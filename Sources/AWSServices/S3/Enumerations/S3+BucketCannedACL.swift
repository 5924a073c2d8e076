public import AWSWire

extension S3 {
  /// A ready-made access control list for buckets.
  public struct BucketCannedACL: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `private`.
    public static let `private`: BucketCannedACL = "private"
    /// `public-read`.
    public static let publicRead: BucketCannedACL = "public-read"
    /// `public-read-write`.
    public static let publicReadWrite: BucketCannedACL = "public-read-write"
    /// `authenticated-read`.
    public static let authenticatedRead: BucketCannedACL = "authenticated-read"

    /// The values in the service's model.
    public static let known: [String] = [
      "private",
      "public-read",
      "public-read-write",
      "authenticated-read",
    ]
  }
}
