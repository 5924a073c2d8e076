/// Why a digest or a log file is not what CloudTrail delivered, in the words of `aws cloudtrail validate-logs`.
public enum IntegrityFlaw: Error, Hashable, Sendable {
  /// It should be there, and is not.
  case notFound
  /// It is not gzip, or not JSON, or lacks what a digest has.
  case invalidFormat(String)
  /// A digest that stands elsewhere than it was delivered to.
  case moved
  /// No key of this fingerprint signed digests in the Region.
  case publicKeyNotFound(region: String, fingerprint: String)
  /// The key of this fingerprint is no PKCS#1 key.
  case unreadablePublicKey(fingerprint: String)
  /// The signature is not that of the key over this content at this place.
  case signatureInvalid
  /// There is no signature to be found.
  case signatureMissing
  /// A log file whose content is not the one that was delivered.
  case hashMismatch
  /// The digest after it has another hash for it.
  case previousHashMismatch
  /// Bytes follow the gzip data, which nothing vouches for.
  case trailingData
  /// It could not be read, so that nothing is known about it.
  case unreadable(String)

  /// A word for programs.
  public var name: String {
    switch self {
    case .notFound: "not-found"
    case .invalidFormat: "invalid-format"
    case .moved: "moved"
    case .publicKeyNotFound: "public-key-not-found"
    case .unreadablePublicKey: "unreadable-public-key"
    case .signatureInvalid: "signature-invalid"
    case .signatureMissing: "signature-missing"
    case .hashMismatch: "hash-mismatch"
    case .previousHashMismatch: "previous-hash-mismatch"
    case .trailingData: "trailing-data"
    case .unreadable: "unreadable"
    }
  }

  /// Whether it says that something is wrong, and not only that something is not known.
  public var isProof: Bool {
    switch self {
    case .signatureMissing, .unreadable: false
    default: true
    }
  }
}

extension IntegrityFlaw: CustomStringConvertible {
  /// One line for the reader.
  public var description: String {
    switch self {
    case .notFound: "not found"
    case .invalidFormat(let detail): "invalid format: \(detail)"
    case .moved: "has been moved from its original location"
    case .publicKeyNotFound(let region, let fingerprint):
      "public key not found in region \(region) for fingerprint \(fingerprint)"
    case .unreadablePublicKey(let fingerprint): "unable to load PKCS #1 key with fingerprint \(fingerprint)"
    case .signatureInvalid: "signature verification failed"
    case .signatureMissing: "there is no signature to verify it by"
    case .hashMismatch: "hash value doesn't match"
    case .previousHashMismatch: "hash value doesn't match the one in the digest after it"
    case .trailingData: "unexpected data after end of compressed stream"
    case .unreadable(let reason): "cannot be read: \(reason)"
    }
  }
}
