public import AWSWire
public import Identity

extension IAM {
  /// A managed policy with its versions.
  public struct ManagedPolicyDetail: Structure {
    /// The policy's name.
    public var policyName: String?
    /// The policy's unique id.
    public var policyId: String?
    /// Its ARN.
    public var arn: String?
    /// Its path.
    public var path: String?
    /// The version in force.
    public var defaultVersionId: String?
    /// How many users, groups and roles it is attached to.
    public var attachmentCount: Int?
    /// How many users and roles it bounds.
    public var permissionsBoundaryUsageCount: Int?
    /// Whether it can be attached.
    public var isAttachable: Bool?
    /// Its description.
    public var description: String?
    /// When it was made.
    public var createDate: Timestamp?
    /// When it was last changed.
    public var updateDate: Timestamp?
    /// The versions.
    public var policyVersionList: [PolicyVersion]?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("PolicyName", &policyName)
      members.optional("PolicyId", &policyId)
      members.optional("Arn", &arn)
      members.optional("Path", &path)
      members.optional("DefaultVersionId", &defaultVersionId)
      members.optional("AttachmentCount", &attachmentCount)
      members.optional("PermissionsBoundaryUsageCount", &permissionsBoundaryUsageCount)
      members.optional("IsAttachable", &isAttachable)
      members.optional("Description", &description)
      members.optional("CreateDate", &createDate)
      members.optional("UpdateDate", &updateDate)
      members.optional("PolicyVersionList", &policyVersionList)
    }
  }
}
