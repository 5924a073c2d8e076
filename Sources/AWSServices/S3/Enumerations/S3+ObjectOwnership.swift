public import AWSWire

extension S3 {
  /// Who owns what others write.
  public struct ObjectOwnership: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `BucketOwnerPreferred`.
    public static let bucketOwnerPreferred: ObjectOwnership = "BucketOwnerPreferred"
    /// `ObjectWriter`.
    public static let objectWriter: ObjectOwnership = "ObjectWriter"
    /// `BucketOwnerEnforced`.
    public static let bucketOwnerEnforced: ObjectOwnership = "BucketOwnerEnforced"

    /// The values in the service's model.
    public static let known: [String] = [
      "BucketOwnerPreferred",
      "ObjectWriter",
      "BucketOwnerEnforced",
    ]
  }
}
