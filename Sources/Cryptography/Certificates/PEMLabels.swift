/// The encapsulation boundaries of a PEM text (RFC 7468 section 2).
enum PEMLabels {
  /// How many times `-----BEGIN label-----` stands in a text.
  static func count(of label: String, in text: Span<UInt8>) -> Int {
    let boundary = Array("-----BEGIN \(label)-----".utf8)
    guard text.count >= boundary.count else { return 0 }
    var found = 0
    for start in 0...(text.count - boundary.count) where text[start] == boundary[0] {
      if boundary.indices.allSatisfy({ text[start + $0] == boundary[$0] }) { found += 1 }
    }
    return found
  }
}
