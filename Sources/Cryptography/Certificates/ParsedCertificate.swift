internal import CCrypto

/// A certificate as OpenSSL holds it, freed at the end of its scope.
@safe struct ParsedCertificate: ~Copyable {
  private let handle: OpaquePointer

  init(pem: String) throws(InvalidCertificate) {
    let text = pem.utf8.span
    let parsed = unsafe text.withUnsafeBytes { bytes in
      unsafe shim_x509_from_pem(bytes.baseAddress, Int32(bytes.count))
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

  /// The start of validity, in seconds since 1970.
  borrowing func notBefore() throws(InvalidCertificate) -> Int64 {
    var seconds: Int64 = 0
    guard unsafe shim_asn1_seconds(X509_get0_notBefore(handle), &seconds) == 1 else { throw .malformed }
    return seconds
  }

  /// The end of validity, in seconds since 1970.
  borrowing func notAfter() throws(InvalidCertificate) -> Int64 {
    var seconds: Int64 = 0
    guard unsafe shim_asn1_seconds(X509_get0_notAfter(handle), &seconds) == 1 else { throw .malformed }
    return seconds
  }
}
