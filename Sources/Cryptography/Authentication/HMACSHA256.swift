internal import CCrypto

/// Message authentication with SHA-256 (RFC 2104); AWS Signature Version 4 signs with it.
public enum HMACSHA256 {
  /// Authenticates bytes with a key of any length.
  public static func authenticate(_ message: [UInt8], key: [UInt8]) -> SHA256Digest {
    authenticate(message.span, key: key.span)
  }

  /// Authenticates the UTF-8 of a text with a key of any length.
  public static func authenticate(_ message: String, key: [UInt8]) -> SHA256Digest {
    authenticate(message.utf8.span, key: key.span)
  }

  /// Authenticates bytes with a key that is itself a digest, as chains of derived keys do.
  public static func authenticate(_ message: [UInt8], key: SHA256Digest) -> SHA256Digest {
    authenticate(message.span, key: key.storage.span)
  }

  /// Authenticates the UTF-8 of a text with a key that is itself a digest, as chains of derived keys do.
  public static func authenticate(_ message: String, key: SHA256Digest) -> SHA256Digest {
    authenticate(message.utf8.span, key: key.storage.span)
  }

  /// Authenticates bytes with a key of any length.
  public static func authenticate(_ message: Span<UInt8>, key: Span<UInt8>) -> SHA256Digest {
    unsafe message.withUnsafeBytes { message in
      unsafe key.withUnsafeBytes { key in
        unsafe SHA256Digest { output in
          unsafe crypto_hmac_sha256(key.baseAddress, key.count, message.baseAddress, message.count, output)
        }
      }
    }
  }
}
