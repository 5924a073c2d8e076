public import AWSWire

extension S3 {
  /// Which public access a bucket blocks.
  public struct PublicAccessBlockConfiguration: Structure {
    /// Whether access control lists that give public access are refused.
    public var blockPublicAcls: Bool?
    /// Whether public permissions of access control lists do not count.
    public var ignorePublicAcls: Bool?
    /// Whether policies that give public access are refused.
    public var blockPublicPolicy: Bool?
    /// Whether a public bucket is open to its own account and AWS's services only.
    public var restrictPublicBuckets: Bool?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("BlockPublicAcls", &blockPublicAcls)
      members.optional("IgnorePublicAcls", &ignorePublicAcls)
      members.optional("BlockPublicPolicy", &blockPublicPolicy)
      members.optional("RestrictPublicBuckets", &restrictPublicBuckets)
    }
  }
}
