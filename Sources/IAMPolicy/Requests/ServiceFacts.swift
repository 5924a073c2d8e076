/// What services know that no policy says.
public struct ServiceFacts: Sendable, Hashable {
  /// Whether S3 Block Public Access is on for the bucket.
  public var blocksPublicAccess = false
  /// Whether attribute-based access control is enabled for the bucket; nil where nobody asked.
  ///
  /// Without it a request about a bucket has no `aws:ResourceTag` keys.
  public var isBucketABACEnabled: Bool?
  /// The grants of the key.
  public var keyGrants: [KeyGrant] = []

  /// Nothing out of the ordinary.
  public init() {}
}
