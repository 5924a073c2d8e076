public import AWSWire

extension IAM {
  /// An inline policy and what it belongs to.
  public struct InlinePolicyIdentifier: Structure {
    /// The policy's name.
    public var policyName: String = ""
    /// What it belongs to.
    public var attachmentType: AttachmentType = ""
    /// The name of what it belongs to.
    public var attachmentName: String = ""

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.required("PolicyName", &policyName, .minimumLength(1), .maximumLength(128), .pattern(.iamName))
      members.required("AttachmentType", &attachmentType)
      members.required(
        "AttachmentName", &attachmentName, .minimumLength(1), .maximumLength(128), .pattern(.iamName))
    }
  }
}
