/// A public key that verifies signatures of RSASSA-PKCS1-v1_5 with SHA-256 (RFC 8017 section 8.2).
public struct RSAPublicKey: ~Copyable {
  private let handle: RSAKeyHandle

  /// Reads an `RSAPublicKey` of PKCS #1 in DER.
  ///
  /// - Throws: ``RSAError`` where the bytes are none.
  public init(der: [UInt8]) throws(RSAError) { handle = try RSAKeyHandle(der: der, isPrivate: false) }

  /// Whether a signature is one of a message by this key.
  public borrowing func accepts(_ signature: [UInt8], of message: [UInt8]) -> Bool {
    handle.accepts(signature, of: message)
  }
}
