import AWSWire
import Cryptography

/// The MD5 by which senders check that a message arrived as it was sent.
///
/// Source: Amazon SQS Developer Guide, "Calculating the MD5 message digest for message attributes".
enum MessageDigest {
  /// The digest of a body.
  static func of(_ body: String) -> String { MD5.hash(body).hexadecimal }

  /// The digest of attributes; nil where there are none.
  static func of(_ attributes: [String: QueueMessage.Attribute]) -> String? {
    guard !attributes.isEmpty else { return nil }
    var bytes: [UInt8] = []
    for (name, attribute) in attributes.sorted(by: { $0.key < $1.key }) {
      append(Array(name.utf8), to: &bytes)
      append(Array(attribute.type.utf8), to: &bytes)
      bytes.append(attribute.bytes == nil ? 1 : 2)
      append(attribute.bytes?.bytes ?? Array((attribute.text ?? "").utf8), to: &bytes)
    }
    return MD5.hash(bytes).hexadecimal
  }

  private static func append(_ part: [UInt8], to bytes: inout [UInt8]) {
    let count = UInt32(part.count)
    bytes += (0..<4).map { UInt8(truncatingIfNeeded: count >> (24 - 8 * UInt32($0))) } + part
  }
}
