/// The target of a request line (RFC 9112 section 3.2).
enum RequestTarget {
  /// Splits a target at its first `?`, nothing decoded; nil where it names no path.
  ///
  /// The absolute form, which a client sends to a proxy, loses its scheme and authority.
  static func parts(of target: UnsafePointer<CChar>) -> (path: String, query: String?)? {
    guard let text = unsafe String(validatingCString: target) else { return nil }
    let bytes = text.utf8
    guard !bytes.contains(where: { $0 <= 0x20 || $0 == 0x7F }) else { return nil }
    var start = bytes.startIndex
    if bytes.first != UInt8(ascii: "/") {
      guard let rest = afterAuthority(of: text) else { return nil }
      start = rest
    }
    let mark = bytes[start...].firstIndex(of: UInt8(ascii: "?"))
    let path = text[start..<(mark ?? bytes.endIndex)]
    let query = mark.map { String(text[bytes.index(after: $0)...]) }
    return (path.isEmpty ? "/" : String(path), query)
  }

  private static func afterAuthority(of text: String) -> String.Index? {
    let bytes = text.utf8
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    guard ["http", "https"].contains(text[..<colon].lowercased()), text[colon...].hasPrefix("://") else {
      return nil
    }
    let authority = bytes[bytes.index(colon, offsetBy: 3)...]
    let end = authority.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") } ?? bytes.endIndex
    return end > authority.startIndex ? end : nil
  }
}
