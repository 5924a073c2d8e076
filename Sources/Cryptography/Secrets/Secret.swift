/// A secret text, such as a secret access key, that prints as `<secret>` wherever it is printed.
///
/// Copies share one storage, which is overwritten with zeros when the last copy goes. Secrets are equal when
/// their texts are, compared in constant time.
public struct Secret: Sendable {
  private final class Storage: Sendable {
    let bytes: SecretBytes

    init(_ bytes: consuming SecretBytes) {
      self.bytes = bytes
    }
  }

  private let storage: Storage

  /// Keeps a text; the string it came from is not overwritten.
  public init(_ text: String) {
    storage = Storage(SecretBytes(text))
  }

  /// Keeps bytes that are UTF-8; the array they came from is not overwritten.
  public init(utf8 bytes: [UInt8]) {
    storage = Storage(SecretBytes(bytes))
  }

  /// Whether the text is empty.
  public var isEmpty: Bool { storage.bytes.count == 0 }

  /// The text itself, for the one place that must write it out.
  public func reveal() -> String {
    storage.bytes.withSpan { span in
      unsafe span.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }
  }

  /// Gives the UTF-8 of the text to a closure without making a string of it.
  public func withSpan<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try storage.bytes.withSpan(body)
  }
}

extension Secret: Hashable {
  /// Compares two secrets in constant time.
  public static func == (one: Self, other: Self) -> Bool {
    one.withSpan { one in other.withSpan { other in ConstantTime.equal(one, other) } }
  }

  /// Feeds the bytes to a hasher, whose seed differs between runs.
  public func hash(into hasher: inout Hasher) {
    withSpan { span in
      unsafe span.withUnsafeBytes { bytes in unsafe hasher.combine(bytes: bytes) }
    }
  }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Always `<secret>`.
  public var description: String { "<secret>" }

  /// Always `<secret>`.
  public var debugDescription: String { "<secret>" }

  /// A mirror without children.
  public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
