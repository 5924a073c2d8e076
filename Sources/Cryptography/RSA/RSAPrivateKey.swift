/// A private key that signs with RSASSA-PKCS1-v1_5 and SHA-256 (RFC 8017 section 8.2).
public struct RSAPrivateKey: ~Copyable {
  private let handle: RSAKeyHandle

  /// Makes a new key of so many bits.
  ///
  /// - Throws: ``RSAError`` for a size below 1,024 or above 16,384 bits.
  public init(bits: Int = 2048) throws(RSAError) { handle = try RSAKeyHandle(bits: bits) }

  /// Reads an `RSAPrivateKey` of PKCS #1 in DER.
  ///
  /// - Throws: ``RSAError`` where the bytes are none.
  public init(der: [UInt8]) throws(RSAError) { handle = try RSAKeyHandle(der: der, isPrivate: true) }

  /// The key itself, as an `RSAPrivateKey` of PKCS #1 in DER.
  public borrowing func revealDER() -> [UInt8] { handle.der(isPrivate: true) }

  /// The public key, as an `RSAPublicKey` of PKCS #1 in DER.
  public borrowing func publicDER() -> [UInt8] { handle.der(isPrivate: false) }

  /// Signs a message.
  ///
  /// - Throws: ``RSAError`` where OpenSSL does not sign.
  public borrowing func signature(of message: [UInt8]) throws(RSAError) -> [UInt8] {
    try handle.signature(of: message)
  }
}
