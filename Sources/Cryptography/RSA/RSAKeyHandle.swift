internal import CCrypto

/// A key as OpenSSL holds it, freed at the end of its scope.
@safe struct RSAKeyHandle: ~Copyable {
  private let handle: OpaquePointer

  /// The longest DER read, in bytes: room for 16,384 bits, private parts included.
  static let maximumLength = 16_384
  /// The sizes of modulus that are taken, in bits.
  static let sizes = 1024...16_384

  init(bits: Int) throws(RSAError) {
    guard Self.sizes.contains(bits), let handle = unsafe shim_rsa_generate(UInt32(bits)) else { throw .noKey }
    unsafe self.handle = handle
  }

  init(der: [UInt8], isPrivate: Bool) throws(RSAError) {
    guard !der.isEmpty, der.count <= Self.maximumLength else { throw .noKey }
    let read = unsafe der.withUnsafeBufferPointer { bytes in
      unsafe shim_rsa_from_der(bytes.baseAddress, bytes.count, isPrivate ? 1 : 0)
    }
    guard let read = unsafe read else { throw .noKey }
    guard Self.sizes.contains(Int(unsafe EVP_PKEY_get_bits(read))) else {
      unsafe EVP_PKEY_free(read)
      throw .noKey
    }
    unsafe handle = read
  }

  deinit { unsafe EVP_PKEY_free(handle) }

  /// The public or the private key in DER, as PKCS #1 writes it.
  borrowing func der(isPrivate: Bool) -> [UInt8] {
    let length = unsafe isPrivate ? i2d_PrivateKey(handle, nil) : i2d_PublicKey(handle, nil)
    guard length > 0 else { return [] }
    return unsafe [UInt8](unsafeUninitializedCapacity: Int(length)) { buffer, count in
      var cursor = buffer.baseAddress
      count = max(
        0, Int(unsafe isPrivate ? i2d_PrivateKey(handle, &cursor) : i2d_PublicKey(handle, &cursor)))
    }
  }

  borrowing func signature(of message: [UInt8]) throws(RSAError) -> [UInt8] {
    let size = Int(unsafe EVP_PKEY_get_size(handle))
    let signature = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = size
      let done = unsafe message.withUnsafeBufferPointer { message in
        unsafe shim_rsa_sign(handle, message.baseAddress, message.count, buffer.baseAddress, &count)
      }
      if done != 1 { count = 0 }
    }
    guard !signature.isEmpty else { throw .notSigned }
    return signature
  }

  borrowing func accepts(_ signature: [UInt8], of message: [UInt8]) -> Bool {
    unsafe message.withUnsafeBufferPointer { message in
      unsafe signature.withUnsafeBufferPointer { signature in
        unsafe shim_rsa_verify(
          handle, message.baseAddress, message.count, signature.baseAddress, signature.count) == 1
      }
    }
  }
}

/// Why a key cannot be used.
public enum RSAError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The bytes are no key of RSA, or one of a size that is not taken.
  case noKey
  /// OpenSSL did not sign.
  case notSigned

  /// One line saying what is wrong.
  public var description: String {
    switch self {
    case .noKey: "bytes are no RSA key of 1024 to 16384 bits"
    case .notSigned: "message could not be signed"
    }
  }
}
