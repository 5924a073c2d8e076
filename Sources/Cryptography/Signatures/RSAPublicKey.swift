/// A key that verifies RSA signatures: RSASSA-PKCS1-v1_5 with SHA-256 (RFC 8017 §8.2).
public struct RSAPublicKey: Sendable {
  private let handle: RSAKeyHandle

  init(_ handle: RSAKeyHandle) { self.handle = handle }

  /// The longest key that is read, in bytes of its DER form: that of 16,384 bits.
  public static let maximumLength = 2200

  /// Reads the DER form of PKCS#1 (RFC 8017 A.1.1), as CloudTrail's `ListPublicKeys` gives it.
  ///
  /// - Throws: `InvalidRSAKey` when the bytes are no such key, or something follows it.
  public init(pkcs1 der: [UInt8]) throws(InvalidRSAKey) {
    guard der.count <= Self.maximumLength, let handle = RSAKeyHandle.read(der, isPrivate: false) else {
      throw InvalidRSAKey()
    }
    self.handle = handle
  }

  /// The DER form of PKCS#1.
  public var pkcs1: [UInt8] { handle.der(isPrivate: false) }

  /// Whether a signature is the one of this key's private half over a message.
  public func isValid(_ signature: [UInt8], of message: [UInt8]) -> Bool {
    handle.verify(signature, of: message)
  }
}

/// Bytes that are no RSA key.
public struct InvalidRSAKey: Error, Hashable, Sendable, CustomStringConvertible {
  /// One line saying what is wrong.
  public var description: String { "not the DER form of a PKCS#1 RSA key" }
}
