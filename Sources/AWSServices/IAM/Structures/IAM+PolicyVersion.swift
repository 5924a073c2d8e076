public import AWSWire
public import Identity

extension IAM {
  /// A version of a managed policy.
  public struct PolicyVersion: Structure {
    /// The policy as JSON; percent-encoded in answers.
    public var document: String?
    /// The version's id.
    public var versionId: String?
    /// Whether this is the version in force.
    public var isDefaultVersion: Bool?
    /// When it was made.
    public var createDate: Timestamp?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("Document", &document)
      members.optional("VersionId", &versionId)
      members.optional("IsDefaultVersion", &isDefaultVersion)
      members.optional("CreateDate", &createDate)
    }
  }
}
