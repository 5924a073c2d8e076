public import Cryptography
public import Identity

/// What a digest file says: the log files of an hour with their hashes, and the digest before it.
///
/// Source: CloudTrail User Guide, "CloudTrail digest file structure".
public struct TrailDigest: Hashable, Sendable {
  /// A log file and its hash.
  public struct LogFile: Hashable, Sendable {
    /// The bucket.
    public var bucket: String
    /// The key.
    public var key: String
    /// The SHA-256 of the content, unpacked, in hexadecimal.
    public var hash: String
  }

  /// The digest that the signature of this one covers too.
  public struct Previous: Hashable, Sendable {
    /// The bucket.
    public var bucket: String
    /// The key.
    public var key: String
    /// The SHA-256 of the content, unpacked, in hexadecimal; nil where the file does not say it.
    public var hash: String?
  }

  /// The bucket it was delivered to.
  public var bucket: String
  /// The key it was delivered as.
  public var key: String
  /// When the hour that it covers begins.
  public var start: Timestamp
  /// When the hour that it covers ends.
  public var end: Timestamp
  /// The end as it is written, which is what is signed.
  public var endText: String
  /// Which public key verifies it.
  public var fingerprint: String
  /// The digest before; nil in the first of a chain.
  public var previous: Previous?
  /// The signature of the digest before, in hexadecimal; nil in the first of a chain.
  public var previousSignature: String?
  /// The log files.
  public var logFiles: [LogFile]
  /// The SHA-256 of the whole file, unpacked.
  public var contentHash: SHA256Digest

  /// The text that is signed.
  ///
  /// Source: CloudTrail User Guide, "Custom implementations of CloudTrail log file integrity validation".
  public var stringToSign: String {
    "\(endText)\n\(bucket)/\(key)\n\(contentHash.hexadecimal)\n\(previousSignature ?? "null")"
  }

  /// Whether a signature, in hexadecimal, is that of a key's owner.
  public func isSigned(_ signature: String, by key: RSAPublicKey) -> Bool {
    guard let bytes = try? Hexadecimal.decode(signature) else { return false }
    return key.isValid(bytes, of: Array(stringToSign.utf8))
  }
}
