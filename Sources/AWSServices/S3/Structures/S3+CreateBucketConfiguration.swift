public import AWSWire

extension S3 {
  /// Where a bucket is made.
  public struct CreateBucketConfiguration: Structure {
    /// The Region.
    public var locationConstraint: BucketLocationConstraint?
    /// The place below the Region, for directory buckets.
    public var location: LocationInfo?
    /// What the directory bucket is.
    public var bucket: BucketInfo?
    /// The tags.
    public var tags: [Tag]?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("LocationConstraint", &locationConstraint)
      members.optional("Location", &location)
      members.optional("Bucket", &bucket)
      members.optional("Tags", &tags, list: .named("Tag"))
    }
  }
}
