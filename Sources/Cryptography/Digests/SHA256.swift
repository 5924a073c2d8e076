internal import CCrypto

/// The 32 bytes SHA-256 produces.
public typealias SHA256Digest = Digest<32>

/// The SHA-256 hash of FIPS 180-4, whole or piece by piece.
///
/// The static functions hash bytes at hand; a value hashes a body that arrives in pieces.
public struct SHA256: ~Copyable, Sendable {
  private var context = SHA256_CTX()

  /// Begins a hash of nothing.
  public init() {
    _ = unsafe SHA256_Init(&context)
  }

  /// Appends bytes to what is hashed.
  public mutating func update(_ bytes: [UInt8]) {
    update(bytes.span)
  }

  /// Appends the UTF-8 of a text to what is hashed.
  public mutating func update(_ text: String) {
    update(text.utf8.span)
  }

  /// Appends bytes to what is hashed.
  public mutating func update(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBytes { input in
      _ = unsafe SHA256_Update(&context, input.baseAddress, input.count)
    }
  }

  /// Ends the hash and gives its digest.
  public consuming func finalize() -> SHA256Digest {
    unsafe SHA256Digest { output in _ = unsafe SHA256_Final(output, &context) }
  }

  /// Hashes bytes.
  public static func hash(_ bytes: [UInt8]) -> SHA256Digest {
    hash(bytes.span)
  }

  /// Hashes the UTF-8 of a text.
  public static func hash(_ text: String) -> SHA256Digest {
    hash(text.utf8.span)
  }

  /// Hashes bytes.
  public static func hash(_ bytes: Span<UInt8>) -> SHA256Digest {
    unsafe bytes.withUnsafeBytes { input in
      unsafe SHA256Digest { output in unsafe crypto_sha256(input.baseAddress, input.count, output) }
    }
  }
}
