/// A text with `${…}` in it, taken apart.
///
/// Source: IAM User Guide, "IAM policy elements: Variables and tags". `${*}`, `${?}` and `${$}` stand for the
/// plain character; `${key, 'text'}` has a default.
struct VariableText: Sendable, Hashable {
  /// One piece of the text.
  enum Piece: Sendable, Hashable {
    /// Text in which `*` and `?` may be wildcards.
    case text(String)
    /// A character that is never a wildcard.
    case literal(Character)
    /// A condition key whose value is put in, and what stands in its place where the key is absent.
    case variable(key: String, fallback: String?)
  }

  var pieces: [Piece]

  /// Takes a text apart; nil where a `${` is not closed or names nothing.
  init?(_ text: String) {
    var pieces: [Piece] = []
    var plain: [UInt8] = []
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      guard bytes[index] == 0x24, index + 1 < bytes.count, bytes[index + 1] == 0x7B else {
        plain.append(bytes[index])
        index += 1
        continue
      }
      guard let close = bytes[(index + 2)...].firstIndex(of: 0x7D),
        let piece = Self.piece(bytes[(index + 2)..<close])
      else { return nil }
      if !plain.isEmpty { pieces.append(.text(String(decoding: plain, as: UTF8.self))) }
      plain.removeAll()
      pieces.append(piece)
      index = close + 1
    }
    if !plain.isEmpty { pieces.append(.text(String(decoding: plain, as: UTF8.self))) }
    self.pieces = pieces
  }

  /// Whether any piece depends on the request.
  var hasVariables: Bool {
    pieces.contains { if case .variable = $0 { true } else { false } }
  }

  private static func piece(_ content: ArraySlice<UInt8>) -> Piece? {
    switch Array(content) {
    case [0x2A]: return .literal("*")
    case [0x3F]: return .literal("?")
    case [0x24]: return .literal("$")
    default: break
    }
    let comma = content.firstIndex(of: 0x2C) ?? content.endIndex
    let key = trimmed(content[..<comma])
    guard !key.isEmpty, !key.contains(0x24), !key.contains(0x7B), !key.contains(0x27) else { return nil }
    let name = String(decoding: key, as: UTF8.self)
    guard comma < content.endIndex else { return .variable(key: name, fallback: nil) }
    let quoted = trimmed(content[(comma + 1)...])
    guard quoted.count >= 2, quoted.first == 0x27, quoted.last == 0x27 else { return nil }
    return .variable(key: name, fallback: String(decoding: quoted.dropFirst().dropLast(), as: UTF8.self))
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while bytes.first == 0x20 { bytes.removeFirst() }
    while bytes.last == 0x20 { bytes.removeLast() }
    return bytes
  }
}
