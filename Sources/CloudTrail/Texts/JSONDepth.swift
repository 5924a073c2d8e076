/// Where in JSON a text is, run by run.
struct JSONDepth {
  /// What tells, at the beginning of a line, that the document in front of it was cut and another one begins.
  enum LineBreak {
    /// Nothing.
    case none
    /// An object where none can stand.
    case object
    /// What JSON has at no line's beginning, such as a date or a name of a program.
    case label
  }

  private let lineBreak: LineBreak
  /// Arrays and objects that are open.
  private(set) var depth = 0
  /// Which of the innermost 64 of them are objects, from the last bit on.
  private var objects: UInt64 = 0
  private var isInString = false
  private var isEscaped = false
  private var isAtLineStart = false
  /// The last byte outside of strings that is no white space.
  private var previous: UInt8 = 0
  /// Whether nothing is open any more because the document is cut.
  private(set) var isCut = false
  /// What keeps the document that is cut from going on in the next line: a string that does not end in its own.
  private(set) var cutMark: [UInt8] = []

  init(_ lineBreak: LineBreak = .none) { self.lineBreak = lineBreak }

  /// Goes on to behind the byte that closes the last array or object, or to the end of a range, and gives that place.
  ///
  /// No string goes over a line: a document with a line feed in one is cut there.
  mutating func skip(_ text: [UInt8], _ range: Range<Int>) -> Int {
    isCut = false
    var place = range.lowerBound
    let end = range.upperBound
    while place < end {
      if isInString {
        if isEscaped, text[place] != 0x0A { place += 1 }
        isEscaped = false
        while place < end, text[place] != 0x22, text[place] != 0x5C, text[place] != 0x0A { place += 1 }
        guard place < end else { return place }
        let byte = text[place]
        place += 1
        switch byte {
        case 0x22: isInString = false
        case 0x5C: isEscaped = true
        default:
          (depth, isInString, isCut, cutMark) = (0, false, true, [])
          return place
        }
        continue
      }
      let byte = text[place]
      if isAtLineStart {
        isAtLineStart = false
        if depth > 0, isBeginning(byte) {
          (depth, isCut, cutMark) = (0, true, [0x22, 0x0A])
          return place
        }
      }
      place += 1
      switch byte {
      case 0x22: isInString = true
      case 0x7B, 0x5B:
        depth += 1
        objects = objects << 1 | (byte == 0x7B ? 1 : 0)
      case 0x7D, 0x5D:
        depth -= 1
        objects >>= 1
        if depth <= 0 { return place }
      case 0x0A: isAtLineStart = lineBreak != .none
      default: break
      }
      if byte > 0x20 { previous = byte }
    }
    return place
  }

  private func isBeginning(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20: false
    case 0x7B: previous != 0x3A && (objects & 1 == 1 || previous != 0x5B && previous != 0x2C)
    default: lineBreak == .label && ![0x22, 0x2C, 0x3A, 0x5B, 0x5D, 0x7D].contains(byte)
    }
  }

  /// Whether an object is all there is in a range, but for white space behind it, as far as brackets and quotes tell.
  static func isObject(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound, text[end - 1] <= 0x20 { end -= 1 }
    guard end - range.lowerBound > 1, text[range.lowerBound] == 0x7B, text[end - 1] == 0x7D else {
      return false
    }
    var name = range.lowerBound + 1
    while text[name] <= 0x20 { name += 1 }
    guard text[name] == 0x22 else { return false }
    var place = JSONDepth()
    return place.skip(text, range.lowerBound..<end) == end && place.depth == 0 && !place.isCut
  }
}
