public import AWSWire
public import Identity

extension Organizations {
  /// An AWS service that a member account administers.
  public struct DelegatedService: Structure {
    /// The service principal of the AWS service.
    public var servicePrincipal: String?
    /// When the administration began.
    public var delegationEnabledDate: Timestamp?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("ServicePrincipal", &servicePrincipal)
      members.optional("DelegationEnabledDate", &delegationEnabledDate)
    }
  }
}
