public import AWSWire

extension Organizations {
  /// A kind of party.
  public struct HandshakePartyType: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `ACCOUNT`.
    public static let account: HandshakePartyType = "ACCOUNT"
    /// `ORGANIZATION`.
    public static let organization: HandshakePartyType = "ORGANIZATION"
    /// `EMAIL`.
    public static let email: HandshakePartyType = "EMAIL"

    /// The values in the service's model.
    public static let known: [String] = [
      "ACCOUNT",
      "ORGANIZATION",
      "EMAIL",
    ]
  }
}
