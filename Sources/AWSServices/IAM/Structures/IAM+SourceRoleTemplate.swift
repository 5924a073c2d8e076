public import AWSWire

extension IAM {
  /// The template that a role was made from.
  public struct SourceRoleTemplate: Structure {
    /// The template's ARN.
    public var templateArn: String = ""
    /// The template's minor version.
    public var templateMinorVersion: Int = 0

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.required("TemplateArn", &templateArn)
      members.required("TemplateMinorVersion", &templateMinorVersion)
    }
  }
}
