/// A body in the `aws-chunked` content coding, with unsigned chunks.
///
/// Source: Amazon S3 API Reference, "Signature calculations: transferring payload in multiple chunks".
public enum ChunkedPayload {
  /// Joins the chunks and drops trailer and chunk extensions; nil where the coding is broken.
  public static func decode(_ body: [UInt8]) -> [UInt8]? {
    var content: [UInt8] = []
    var rest = body[...]
    while true {
      guard let end = rest.firstIndex(of: 0x0D), rest.index(after: end) < rest.endIndex, rest[end + 1] == 0x0A
      else { return nil }
      let digits = rest[rest.startIndex..<end].prefix { $0 != 0x3B }
      guard let size = Int(String(decoding: digits, as: UTF8.self), radix: 16), size >= 0 else { return nil }
      if size == 0 { return content }
      let start = end + 2
      guard size <= rest.endIndex - start - 2, rest[start + size] == 0x0D, rest[start + size + 1] == 0x0A
      else { return nil }
      content += rest[start..<(start + size)]
      rest = rest[(start + size + 2)...]
    }
  }
}
