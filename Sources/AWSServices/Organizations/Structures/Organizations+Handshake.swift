public import AWSWire
public import Identity

extension Organizations {
  /// An agreement between accounts that is under way.
  public struct Handshake: Structure {
    /// Its id.
    public var id: String?
    /// Its ARN.
    public var arn: String?
    /// The sides of the handshake.
    public var parties: [HandshakeParty]?
    /// How far it is.
    public var state: HandshakeState?
    /// When it was asked for.
    public var requestedTimestamp: Timestamp?
    /// When the handshake ends by itself.
    public var expirationTimestamp: Timestamp?
    /// What the handshake is for.
    public var action: ActionType?
    /// Details of the handshake.
    public var resources: [HandshakeResource]?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("Id", &id)
      members.optional("Arn", &arn)
      members.optional("Parties", &parties)
      members.optional("State", &state)
      members.optional("RequestedTimestamp", &requestedTimestamp)
      members.optional("ExpirationTimestamp", &expirationTimestamp)
      members.optional("Action", &action)
      members.optional("Resources", &resources)
    }
  }
}
