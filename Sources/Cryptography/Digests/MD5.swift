internal import CCrypto

/// The 16 bytes MD5 produces.
public typealias MD5Digest = Digest<16>

/// The MD5 hash of RFC 1321, for `Content-MD5` and entity tags only; it resists no forger.
public enum MD5 {
  /// Hashes bytes.
  public static func hash(_ bytes: [UInt8]) -> MD5Digest {
    hash(bytes.span)
  }

  /// Hashes the UTF-8 of a text.
  public static func hash(_ text: String) -> MD5Digest {
    hash(text.utf8.span)
  }

  /// Hashes bytes.
  public static func hash(_ bytes: Span<UInt8>) -> MD5Digest {
    unsafe bytes.withUnsafeBytes { input in
      unsafe MD5Digest { output in unsafe crypto_md5(input.baseAddress, input.count, output) }
    }
  }
}
