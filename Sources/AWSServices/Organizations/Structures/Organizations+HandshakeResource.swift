public import AWSWire

extension Organizations {
  /// A detail of a handshake.
  public struct HandshakeResource: Structure {
    /// The detail itself.
    public var value: String?
    /// Its type.
    public var type: HandshakeResourceType?
    /// Details of this detail.
    public var resources: [HandshakeResource]?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("Value", &value)
      members.optional("Type", &type)
      members.optional("Resources", &resources)
    }
  }
}
