public import HTTPMessage

/// A body in the `aws-chunked` content coding.
///
/// Source: Amazon S3 API Reference, "Signature calculations: transferring payload in multiple chunks", with and
/// without trailing headers.
public struct ChunkedPayload: Hashable, Sendable {
  /// The chunks joined, without their extensions.
  public let content: [UInt8]
  /// The fields behind the last chunk.
  public let trailer: HTTPFields

  /// Takes a body apart; nil where the coding is broken.
  public init?(_ body: [UInt8]) {
    var content: [UInt8] = []
    var rest = body[...]
    while true {
      guard let line = Self.line(&rest) else { return nil }
      let digits = line.prefix { $0 != 0x3B }
      guard let size = Int(String(decoding: digits, as: UTF8.self), radix: 16), size >= 0 else { return nil }
      if size == 0 { break }
      guard size <= rest.count - 2, rest.dropFirst(size).starts(with: [0x0D, 0x0A]) else { return nil }
      content += rest.prefix(size)
      rest = rest.dropFirst(size + 2)
    }
    self.content = content
    var trailer = HTTPFields()
    while let line = Self.line(&rest), !line.isEmpty {
      guard let colon = line.firstIndex(of: 0x3A) else { return nil }
      let value = line[(colon + 1)...].drop { $0 == 0x20 }
      trailer.append(
        String(decoding: line[..<colon], as: UTF8.self), String(decoding: value, as: UTF8.self))
    }
    self.trailer = trailer
  }

  /// Joins the chunks; nil where the coding is broken.
  public static func decode(_ body: [UInt8]) -> [UInt8]? { ChunkedPayload(body)?.content }

  /// Cuts a line off that CR LF, or LF alone, ends.
  private static func line(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let end = rest.firstIndex(of: 0x0A) else { return nil }
    let line = rest[rest.startIndex..<end]
    rest = rest[(end + 1)...]
    return line.last == 0x0D ? line.dropLast() : line
  }
}
