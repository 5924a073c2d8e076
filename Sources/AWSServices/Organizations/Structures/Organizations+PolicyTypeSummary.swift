public import AWSWire

extension Organizations {
  /// A type of policies and whether it is on.
  public struct PolicyTypeSummary: Structure {
    /// Its type.
    public var type: PolicyType?
    /// Whether it is on.
    public var status: PolicyTypeStatus?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("Type", &type)
      members.optional("Status", &status)
    }
  }
}
