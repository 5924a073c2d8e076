internal import CCrypto

/// A key that signs: ECDSA over the curve P-256 with SHA-256 (FIPS 186-5), which JOSE calls `ES256`.
///
/// It has no description, and does not leave the program.
public struct P256PrivateKey: Sendable {
  /// The bytes of a coordinate, and of either half of a signature.
  public static let size = 32

  private let handle: P256KeyHandle

  /// Reads a PEM text with a key in SEC 1 (`EC PRIVATE KEY`) or PKCS#8 (`PRIVATE KEY`), not encrypted.
  ///
  /// - Throws: `InvalidP256Key` when the text is none.
  public init(pem: Secret) throws(InvalidP256Key) {
    let text = pem.reveal().split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("-----") }.joined()
    guard let der = try? Base64.decode(text), let handle = P256KeyHandle(der) else { throw InvalidP256Key() }
    self.handle = handle
  }

  /// The coordinates of the public key.
  public var publicKey: (x: [UInt8], y: [UInt8]) {
    let both = handle.publicKey
    return (Array(both.prefix(Self.size)), Array(both.suffix(Self.size)))
  }

  /// The signature over a message: r and s, one behind the other (RFC 7518, section 3.4).
  public func sign(_ message: [UInt8]) -> [UInt8] { handle.sign(message) }
}

/// A text that is no key of the curve P-256.
public struct InvalidP256Key: Error, Hashable, Sendable, CustomStringConvertible {
  /// One line saying what is wrong.
  public var description: String { "not a private key of the curve P-256 in PEM" }
}

/// A key of OpenSSL's, freed with this value.
@safe private final class P256KeyHandle: Sendable {
  // OpenSSL allows one key in several threads as long as nobody changes it (OPENSSL-THREADS(7)), and nobody does.
  private let address: UInt

  init?(_ der: [UInt8]) {
    let key = unsafe der.withUnsafeBufferPointer { bytes -> OpaquePointer? in
      guard let start = bytes.baseAddress else { return nil }
      return unsafe crypto_p256_from_der(start, bytes.count)
    }
    guard let key = unsafe key else { return nil }
    address = UInt(bitPattern: key)
  }

  deinit { unsafe EVP_PKEY_free(pointer) }

  private var pointer: OpaquePointer? { unsafe OpaquePointer(bitPattern: address) }

  /// Both coordinates; zeros where OpenSSL has no memory.
  var publicKey: [UInt8] {
    unsafe Self.pair { unsafe crypto_p256_public_key(pointer, $0) }
  }

  func sign(_ message: [UInt8]) -> [UInt8] {
    unsafe message.withUnsafeBufferPointer { message in
      unsafe Self.pair { unsafe crypto_p256_sign_sha256(pointer, message.baseAddress, message.count, $0) }
    }
  }

  private static func pair(_ write: (UnsafeMutablePointer<UInt8>?) -> Int32) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 2 * P256PrivateKey.size)
    _ = unsafe bytes.withUnsafeMutableBufferPointer { unsafe write($0.baseAddress) }
    return bytes
  }
}
