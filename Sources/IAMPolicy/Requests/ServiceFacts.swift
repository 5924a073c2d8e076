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

/// A KMS grant: permission that comes from neither key policy nor IAM.
///
/// Source: AWS KMS developer guide, "Grants in AWS KMS". Encryption context constraints are not modelled.
public struct KeyGrant: Sendable, Hashable {
  /// The ARN of the grantee: a user, a role or a session.
  public var granteePrincipal: String
  /// The operations granted, such as `Decrypt`.
  public var operations: [String]

  /// Describes a grant.
  public init(granteePrincipal: String, operations: [String]) {
    self.granteePrincipal = granteePrincipal
    self.operations = operations
  }
}
