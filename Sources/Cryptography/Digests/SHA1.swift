internal import CCrypto

/// The 20 bytes SHA-1 produces.
public typealias SHA1Digest = Digest<20>

/// The SHA-1 hash of FIPS 180-4, for HMAC one-time passwords and certificate fingerprints only; it resists no forger.
public enum SHA1 {
  /// Hashes bytes.
  public static func hash(_ bytes: [UInt8]) -> SHA1Digest {
    hash(bytes.span)
  }

  /// Hashes the UTF-8 of a text.
  public static func hash(_ text: String) -> SHA1Digest {
    hash(text.utf8.span)
  }

  /// Hashes bytes.
  public static func hash(_ bytes: Span<UInt8>) -> SHA1Digest {
    unsafe bytes.withUnsafeBytes { input in
      unsafe SHA1Digest { output in unsafe crypto_sha1(input.baseAddress, input.count, output) }
    }
  }
}
