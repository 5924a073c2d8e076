public import AWSWire

extension Organizations {
  /// A side of a handshake.
  public struct HandshakeParty: Structure {
    /// Its id.
    public var id: String = ""
    /// Its type.
    public var type: HandshakePartyType = ""

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.required("Id", &id)
      members.required("Type", &type)
    }
  }
}
