internal import CCrypto

/// Bytes that exist once, cannot be printed and are overwritten with zeros when they are no longer needed.
///
/// The array the bytes came from is the caller's: it is not overwritten.
public struct SecretBytes: ~Copyable, Sendable {
  // INVARIANT: the storage is allocated here and never handed out, so the deinitialiser owns it alone.
  private let bytes: [UInt8]

  /// Copies bytes into storage of its own.
  public init(_ bytes: [UInt8]) {
    self.init(bytes.span)
  }

  /// Copies the UTF-8 of a text into storage of its own.
  public init(_ text: String) {
    self.init(text.utf8.span)
  }

  /// Copies bytes into storage of its own.
  public init(_ bytes: Span<UInt8>) {
    self.bytes = unsafe bytes.withUnsafeBufferPointer { source in
      unsafe Array(unsafeUninitializedCapacity: source.count) { target, count in
        _ = unsafe target.initialize(fromContentsOf: source)
        count = source.count
      }
    }
  }

  deinit {
    unsafe bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, bytes.count > 0 else { return }
      unsafe OPENSSL_cleanse(UnsafeMutableRawPointer(mutating: base), bytes.count)
    }
  }

  /// The number of bytes.
  public var count: Int { bytes.count }

  /// Gives the bytes to a closure; copies the closure makes are not overwritten.
  public borrowing func withSpan<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(bytes.span)
  }
}
