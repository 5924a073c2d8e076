public import AWSWire

extension Organizations {
  /// How far a handshake is.
  public struct HandshakeState: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `REQUESTED`.
    public static let requested: HandshakeState = "REQUESTED"
    /// `OPEN`.
    public static let open: HandshakeState = "OPEN"
    /// `CANCELED`.
    public static let canceled: HandshakeState = "CANCELED"
    /// `ACCEPTED`.
    public static let accepted: HandshakeState = "ACCEPTED"
    /// `DECLINED`.
    public static let declined: HandshakeState = "DECLINED"
    /// `EXPIRED`.
    public static let expired: HandshakeState = "EXPIRED"

    /// The values in the service's model.
    public static let known: [String] = [
      "REQUESTED",
      "OPEN",
      "CANCELED",
      "ACCEPTED",
      "DECLINED",
      "EXPIRED",
    ]
  }
}
