public import AWSWire
public import Identity

extension CloudTrail {
  /// A public key that verifies digest files.
  public struct PublicKey: Structure {
    /// The key itself: DER, an `RSAPublicKey` of PKCS #1.
    public var value: Blob?
    /// When the key's time begins.
    public var validityStartTime: Timestamp?
    /// When the key's time ends.
    public var validityEndTime: Timestamp?
    /// The key's fingerprint, as digest files name it.
    public var fingerprint: String?

    /// Creates an empty value.
    public init() {}

    /// Names the members.
    public mutating func members(_ members: inout Members) {
      members.optional("Value", &value)
      members.optional("ValidityStartTime", &validityStartTime)
      members.optional("ValidityEndTime", &validityEndTime)
      members.optional("Fingerprint", &fingerprint)
    }
  }
}
