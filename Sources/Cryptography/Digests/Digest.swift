internal import CCrypto

/// The fixed number of bytes a hash function produces.
///
/// Two digests are compared in constant time, so a digest may be checked against one that was received.
public struct Digest<let count: Int>: Sendable {
  /// The bytes, in the order the hash function defines.
  let storage: InlineArray<count, UInt8>

  /// Lets a C function fill the digest; it must write exactly `count` bytes.
  init(filledBy fill: (UnsafeMutablePointer<UInt8>) -> Void) {
    var storage = InlineArray<count, UInt8>(repeating: 0)
    var span = storage.mutableSpan
    unsafe span.withUnsafeMutableBufferPointer { buffer in
      if let base = buffer.baseAddress { unsafe fill(base) }
    }
    self.storage = storage
  }

  /// Creates a digest from bytes received or stored; nothing when there are not exactly `count` of them.
  public init?(bytes: [UInt8]) {
    guard bytes.count == count else { return nil }
    storage = InlineArray { bytes[$0] }
  }

  /// The bytes as an array.
  public var bytes: [UInt8] {
    let span = storage.span
    return unsafe span.withUnsafeBufferPointer { buffer in unsafe Array(buffer) }
  }

  /// The bytes in lower-case hexadecimal, as AWS Signature Version 4 writes them.
  public var hexadecimal: String { Hexadecimal.encode(storage.span) }

  /// The bytes in standard Base64, as `Content-MD5` writes them (RFC 1864).
  public var base64: String { Base64.encode(bytes) }

  /// Gives the bytes to a closure without copying them.
  public func withSpan<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(storage.span)
  }
}

extension Digest: Hashable {
  /// Compares two digests in constant time.
  public static func == (one: Self, other: Self) -> Bool {
    ConstantTime.equal(one.storage.span, other.storage.span)
  }

  /// Feeds the bytes to a hasher.
  public func hash(into hasher: inout Hasher) {
    let span = storage.span
    unsafe span.withUnsafeBytes { bytes in unsafe hasher.combine(bytes: bytes) }
  }
}

extension Digest: CustomStringConvertible {
  /// The bytes in lower-case hexadecimal.
  public var description: String { hexadecimal }
}
