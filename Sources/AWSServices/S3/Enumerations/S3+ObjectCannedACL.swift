public import AWSWire

extension S3 {
  /// A ready-made access control list for objects.
  public struct ObjectCannedACL: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `private`.
    public static let `private`: ObjectCannedACL = "private"
    /// `public-read`.
    public static let publicRead: ObjectCannedACL = "public-read"
    /// `public-read-write`.
    public static let publicReadWrite: ObjectCannedACL = "public-read-write"
    /// `authenticated-read`.
    public static let authenticatedRead: ObjectCannedACL = "authenticated-read"
    /// `aws-exec-read`.
    public static let awsExecRead: ObjectCannedACL = "aws-exec-read"
    /// `bucket-owner-read`.
    public static let bucketOwnerRead: ObjectCannedACL = "bucket-owner-read"
    /// `bucket-owner-full-control`.
    public static let bucketOwnerFullControl: ObjectCannedACL = "bucket-owner-full-control"

    /// The values in the service's model.
    public static let known: [String] = [
      "private",
      "public-read",
      "public-read-write",
      "authenticated-read",
      "aws-exec-read",
      "bucket-owner-read",
      "bucket-owner-full-control",
    ]
  }
}
