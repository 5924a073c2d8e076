internal import CCrypto

/// Comparison whose time tells nothing about where two secrets differ.
public enum ConstantTime {
  /// Whether two byte strings are equal; only their lengths can be learnt from the time taken.
  public static func equal(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    equal(one.span, other.span)
  }

  /// Whether the UTF-8 of two texts is equal; only the lengths can be learnt from the time taken.
  public static func equal(_ one: String, _ other: String) -> Bool {
    equal(one.utf8.span, other.utf8.span)
  }

  /// Whether two byte strings are equal; only their lengths can be learnt from the time taken.
  public static func equal(_ one: Span<UInt8>, _ other: Span<UInt8>) -> Bool {
    guard one.count == other.count else { return false }
    guard one.count > 0 else { return true }
    return unsafe one.withUnsafeBytes { one in
      unsafe other.withUnsafeBytes { other in
        unsafe CRYPTO_memcmp(one.baseAddress, other.baseAddress, one.count) == 0
      }
    }
  }
}
