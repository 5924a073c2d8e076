public import AWSWire

extension Organizations {
  /// An organizational unit.
  public struct OrganizationalUnit: Structure {
    /// Its id.
    public var id: String?
    /// Its ARN.
    public var arn: String?
    /// Its name.
    public var name: String?
    /// The ids from the organization down to it, with slashes between and behind them.
    public var path: String?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("Id", &id)
      members.optional("Arn", &arn)
      members.optional("Name", &name)
      members.optional("Path", &path)
    }
  }
}
