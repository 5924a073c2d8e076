public import AWSWire
public import Identity

extension Organizations {
  /// An AWS service that the organization trusts.
  public struct EnabledServicePrincipal: Structure {
    /// The service principal of the AWS service.
    public var servicePrincipal: String?
    /// When the trust began.
    public var dateEnabled: Timestamp?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("ServicePrincipal", &servicePrincipal)
      members.optional("DateEnabled", &dateEnabled)
    }
  }
}
