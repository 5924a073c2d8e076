public import AWSWire
public import Identity

extension S3 {
  /// A bucket.
  public struct Bucket: Structure {
    /// The bucket's name.
    public var name: String?
    /// When it was created.
    public var creationDate: Timestamp?
    /// The bucket's Region.
    public var bucketRegion: String?
    /// The bucket's ARN; general purpose buckets often have none here.
    public var bucketArn: String?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("Name", &name)
      members.optional("CreationDate", &creationDate)
      members.optional("BucketRegion", &bucketRegion)
      members.optional("BucketArn", &bucketArn)
    }
  }
}
