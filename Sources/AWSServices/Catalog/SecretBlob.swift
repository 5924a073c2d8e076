public import AWSWire
internal import Cryptography

/// Secret bytes that stand on the wire as base64, such as the seed of a virtual MFA device.
public struct SecretBlob: WireValue {
  private let secret: Secret

  /// Keeps bytes; the array they came from is not overwritten.
  public init(_ bytes: [UInt8]) { secret = Secret(utf8: bytes) }

  /// The bytes themselves, for the one place that must write them out.
  public func reveal() -> [UInt8] {
    secret.withSpan { span in
      var bytes: [UInt8] = []
      bytes.reserveCapacity(span.count)
      for index in span.indices { bytes.append(span[index]) }
      return bytes
    }
  }

  /// Reads base64 and keeps it secret.
  public static func read(_ node: WireNode, _ context: inout ReadingContext) -> SecretBlob? {
    Blob.read(node, &context).map { SecretBlob($0.bytes) }
  }

  /// The bytes, for the wire only.
  public var tree: WireTree { .blob(reveal()) }

  /// A blob.
  public static func describe(_ context: inout DescriptionContext) -> ShapeDescription { .blob }
}

extension SecretBlob: CustomStringConvertible {
  /// Always `<secret>`.
  public var description: String { secret.description }
}
