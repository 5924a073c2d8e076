public import AWSWire

extension Organizations {
  /// An account or organizational unit right below another.
  public struct Child: Structure {
    /// Its id.
    public var id: String?
    /// Its type.
    public var type: ChildType?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("Id", &id)
      members.optional("Type", &type)
    }
  }
}
