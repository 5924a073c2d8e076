public import AWSWire

extension STS {
  /// The principal that a session as a role acts as.
  public struct AssumedRoleUser: Structure {
    /// The role's unique id, a colon, and the session's name.
    public var assumedRoleId: String = ""
    /// The principal's ARN.
    public var arn: String = ""

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.required("AssumedRoleId", &assumedRoleId)
      members.required("Arn", &arn)
    }
  }
}
