internal import CCrypto

/// Message authentication with SHA-1 (RFC 2104); time-based one-time passwords are cut from it (RFC 6238).
public enum HMACSHA1 {
  /// Authenticates bytes with a key of any length.
  public static func authenticate(_ message: [UInt8], key: [UInt8]) -> SHA1Digest {
    authenticate(message.span, key: key.span)
  }

  /// Authenticates the UTF-8 of a text with a key of any length.
  public static func authenticate(_ message: String, key: [UInt8]) -> SHA1Digest {
    authenticate(message.utf8.span, key: key.span)
  }

  /// Authenticates bytes with a key that is itself a digest, as chains of derived keys do.
  public static func authenticate(_ message: [UInt8], key: SHA1Digest) -> SHA1Digest {
    authenticate(message.span, key: key.storage.span)
  }

  /// Authenticates the UTF-8 of a text with a key that is itself a digest, as chains of derived keys do.
  public static func authenticate(_ message: String, key: SHA1Digest) -> SHA1Digest {
    authenticate(message.utf8.span, key: key.storage.span)
  }

  /// Authenticates bytes with a key of any length.
  public static func authenticate(_ message: Span<UInt8>, key: Span<UInt8>) -> SHA1Digest {
    unsafe message.withUnsafeBytes { message in
      unsafe key.withUnsafeBytes { key in
        unsafe SHA1Digest { output in
          unsafe crypto_hmac_sha1(key.baseAddress, key.count, message.baseAddress, message.count, output)
        }
      }
    }
  }
}
