internal import CCrypto

/// An RSA key of OpenSSL's, freed with this value.
@safe final class RSAKeyHandle: Sendable {
  // OpenSSL allows one key in several threads as long as nobody changes it (OPENSSL-THREADS(7)), and nobody does.
  private let address: UInt

  init?(_ key: OpaquePointer?) {
    guard let key = unsafe key else { return nil }
    address = UInt(bitPattern: key)
  }

  deinit { unsafe EVP_PKEY_free(pointer) }

  private var pointer: OpaquePointer? { unsafe OpaquePointer(bitPattern: address) }

  /// A key of so many bits; nil where OpenSSL cannot make one.
  static func generate(bits: Int32) -> RSAKeyHandle? { unsafe RSAKeyHandle(crypto_rsa_generate(bits)) }

  /// The key whose PKCS#1 form these bytes are; nil where they are none.
  static func read(_ der: [UInt8], isPrivate: Bool) -> RSAKeyHandle? {
    unsafe der.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return nil }
      return unsafe RSAKeyHandle(crypto_rsa_from_der(start, bytes.count, isPrivate ? 1 : 0))
    }
  }

  /// The PKCS#1 form; empty where OpenSSL has no memory.
  func der(isPrivate: Bool) -> [UInt8] {
    let kind: Int32 = isPrivate ? 1 : 0
    let room = unsafe Int(crypto_rsa_to_der(pointer, nil, kind))
    guard room > 0 else { return [] }
    return unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      unsafe count = max(Int(crypto_rsa_to_der(pointer, buffer.baseAddress, kind)), 0)
    }
  }

  /// The signature of a message; empty where the key cannot sign.
  func sign(_ message: [UInt8]) -> [UInt8] {
    unsafe message.withUnsafeBufferPointer { message in
      // A signature has the length of the modulus, and no key here has more than 16,384 bits.
      unsafe [UInt8](unsafeUninitializedCapacity: 2048) { buffer, count in
        unsafe count = crypto_rsa_sign_sha256(
          pointer, message.baseAddress, message.count, buffer.baseAddress, buffer.count)
      }
    }
  }

  /// Whether a signature is this key's over the message.
  func verify(_ signature: [UInt8], of message: [UInt8]) -> Bool {
    unsafe message.withUnsafeBufferPointer { message in
      unsafe signature.withUnsafeBufferPointer { signature in
        unsafe crypto_rsa_verify_sha256(
          pointer, message.baseAddress, message.count, signature.baseAddress, signature.count) == 1
      }
    }
  }
}
