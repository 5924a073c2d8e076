/// A key that signs: RSASSA-PKCS1-v1_5 with SHA-256 (RFC 8017 §8.2).
///
/// It has no description, and leaves the program only as the `Secret` that `stored` is.
public struct RSAPrivateKey: Sendable {
  private let handle: RSAKeyHandle

  /// Makes a key of 2,048 bits.
  ///
  /// - Throws: `InvalidRSAKey` where OpenSSL has no randomness or no memory.
  public init() throws(InvalidRSAKey) {
    guard let handle = RSAKeyHandle.generate(bits: 2048) else { throw InvalidRSAKey() }
    self.handle = handle
  }

  /// Reads a key as `stored` keeps it.
  ///
  /// - Throws: `InvalidRSAKey` when the text is none.
  public init(stored: Secret) throws(InvalidRSAKey) {
    guard let der = try? Base64.decode(stored.reveal()), let handle = RSAKeyHandle.read(der, isPrivate: true)
    else { throw InvalidRSAKey() }
    self.handle = handle
  }

  /// The key in the base64 of its PKCS#1 DER form.
  public var stored: Secret { Secret(Base64.encode(handle.der(isPrivate: true))) }

  /// The half that verifies.
  public var publicKey: RSAPublicKey { RSAPublicKey(handle) }

  /// The signature over a message, as long as the key's modulus.
  public func sign(_ message: [UInt8]) -> [UInt8] { handle.sign(message) }
}
