extension String {
  /// The columns the text takes on a terminal.
  ///
  /// East Asian wide characters and emoji take two, combining marks and control characters none (Unicode
  /// Standard Annex 11); colour codes, which start with ESC and `[`, none either.
  public var displayWidth: Int {
    let bytes = utf8
    if bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return bytes.count }
    var width = 0
    var rest = self[...]
    while let character = rest.popFirst() {
      if character == "\u{1B}", rest.first == "[" {
        rest.removeFirst()
        // ECMA-48, 5.4: parameters and intermediates, then one final byte from 0x40 to 0x7E.
        while let next = rest.popFirst(), !("@"..."~").contains(next) {}
      } else {
        width += character.displayWidth
      }
    }
    return width
  }
}

extension Character {
  /// The columns the character takes on a terminal: 0, 1 or 2.
  public var displayWidth: Int {
    var width = 0
    for scalar in unicodeScalars { width = max(width, scalar.columns) }
    return width
  }
}

extension Unicode.Scalar {
  fileprivate var columns: Int {
    switch value {
    case 0..<0x20, 0x7F..<0xA0: return 0
    case 0..<0x300: return value == 0xAD ? 0 : 1
    case 0xFE0F: return 2  // asks for the emoji form of what stands before it
    default: break
    }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return isWide || properties.isEmojiPresentation ? 2 : 1
    }
  }

  /// Whether EastAsianWidth.txt says W or F, emoji aside.
  private var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4C6,
      0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60,
      0xFFE0...0xFFE6, 0x16FE0...0x18D08, 0x1AFF0...0x1B2FB, 0x1F200...0x1F265, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
