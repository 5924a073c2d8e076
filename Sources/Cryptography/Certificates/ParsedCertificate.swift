internal import CCrypto

/// A certificate as OpenSSL holds it, freed at the end of its scope.
@safe struct ParsedCertificate: ~Copyable {
  private let handle: OpaquePointer

  init(pem: String) throws(InvalidCertificate) {
    let text = pem.utf8.span
    let parsed = unsafe text.withUnsafeBytes { bytes in
      unsafe crypto_certificate_from_pem(bytes.baseAddress, Int32(bytes.count))
    }
    guard let parsed = unsafe parsed else { throw .malformed }
    unsafe handle = parsed
  }

  deinit { unsafe X509_free(handle) }

  /// The certificate in DER.
  borrowing func der() throws(InvalidCertificate) -> [UInt8] {
    let length = unsafe i2d_X509(handle, nil)
    guard length > 0 else { throw .malformed }
    return unsafe [UInt8](unsafeUninitializedCapacity: Int(length)) { buffer, count in
      var cursor = buffer.baseAddress
      count = max(0, Int(unsafe i2d_X509(handle, &cursor)))
    }
  }

  /// The start and the end of validity, in seconds since 1970.
  borrowing func validity() throws(InvalidCertificate) -> (start: Int64, end: Int64) {
    var start: Int64 = 0
    var end: Int64 = 0
    guard unsafe crypto_certificate_validity(handle, &start, &end) == 1 else { throw .malformed }
    return (start, end)
  }
}
