/// An IPv4 or IPv6 address.
///
/// Source: RFC 4291 section 2.2, RFC 5952 for writing; leading zeros in IPv4 are refused, as by `inet_pton`.
public struct NetworkAddress: Hashable, Sendable, CustomStringConvertible {
  /// Four bytes, or sixteen.
  public let bytes: [UInt8]

  /// Reads an address without zone and prefix; nil for any other text.
  public init?(_ text: some StringProtocol) {
    guard text.utf8.count <= 45 else { return nil }
    if text.contains(":") {
      guard let bytes = Self.six(String(text)) else { return nil }
      self.bytes = bytes
    } else {
      guard let bytes = Self.four(String(text)) else { return nil }
      self.bytes = bytes
    }
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// The network it is in: the first 24 bits of an IPv4 address, the first 48 of an IPv6 one, with the length.
  public var network: String {
    let kept = bytes.count == 4 ? 3 : 6
    let head = NetworkAddress(bytes: bytes.prefix(kept) + Array(repeating: 0, count: bytes.count - kept))
    return "\(head)/\(kept * 8)"
  }

  /// Whether it is of a private or local range, which no directory places anywhere.
  ///
  /// Source: RFC 1918, RFC 6598, RFC 4193, RFC 4291.
  public var isPrivate: Bool {
    if bytes.count == 4 {
      switch (bytes[0], bytes[1]) {
      case (10, _), (127, _), (192, 168), (169, 254), (172, 16...31), (100, 64...127): return true
      default: return false
      }
    }
    return bytes[0] & 0xFE == 0xFC || (bytes[0] == 0xFE && bytes[1] & 0xC0 == 0x80)
      || bytes.dropLast().allSatisfy { $0 == 0 }
  }

  /// Dotted decimal, or lower-case groups with the longest run of zeros cut.
  public var description: String {
    guard bytes.count == 16 else { return bytes.map(String.init).joined(separator: ".") }
    let groups = stride(from: 0, to: 16, by: 2).map { UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]) }
    var best = 0..<0
    var start = 0
    while start < 8 {
      var end = start
      while end < 8, groups[end] == 0 { end += 1 }
      if end - start > best.count, end - start > 1 { best = start..<end }
      start = max(end, start + 1)
    }
    func join(_ part: ArraySlice<UInt16>) -> String {
      part.map { String($0, radix: 16) }.joined(separator: ":")
    }
    guard !best.isEmpty else { return join(groups[...]) }
    return join(groups[..<best.lowerBound]) + "::" + join(groups[best.upperBound...])
  }

  private static func four(_ text: String) -> [UInt8]? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    var bytes: [UInt8] = []
    for part in parts {
      guard part.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), part == "0" || part.first != "0",
        let byte = UInt8(part)
      else { return nil }
      bytes.append(byte)
    }
    return bytes
  }

  private static func six(_ text: String) -> [UInt8]? {
    let halves = text.split(separator: "::", maxSplits: 2, omittingEmptySubsequences: false)
    guard halves.count <= 2, let head = groups(halves[0], isEnd: halves.count == 1) else { return nil }
    guard halves.count == 2 else { return head.count == 16 ? head : nil }
    guard let tail = groups(halves[1], isEnd: true), head.count + tail.count <= 14 else { return nil }
    return head + Array(repeating: 0, count: 16 - head.count - tail.count) + tail
  }

  private static func groups(_ text: Substring, isEnd: Bool) -> [UInt8]? {
    guard !text.isEmpty else { return [] }
    var bytes: [UInt8] = []
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      if isEnd, index == parts.count - 1, part.contains("."), let last = four(String(part)) {
        bytes += last
      } else {
        guard (1...4).contains(part.utf8.count), part.utf8.allSatisfy({ $0 != 0x2B && $0 != 0x2D }),
          let group = UInt16(part, radix: 16)
        else { return nil }
        bytes += [UInt8(group >> 8), UInt8(group & 0xFF)]
      }
    }
    return bytes
  }
}
