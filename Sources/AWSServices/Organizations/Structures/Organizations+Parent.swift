public import AWSWire

extension Organizations {
  /// What stands right above an account or organizational unit.
  public struct Parent: Structure {
    /// Its id.
    public var id: String?
    /// Its type.
    public var type: ParentType?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("Id", &id)
      members.optional("Type", &type)
    }
  }
}
