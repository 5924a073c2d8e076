/// A decimal number of any length, exact.
///
/// AWS reads `01`, `+1`, `1.0`, `1e0` and `1.`; `NaN` and `Infinity` are no numbers.
struct Decimal: Sendable, Hashable, Comparable {
  let isNegative: Bool
  /// The digits without zeros at either end; empty for zero.
  let digits: [UInt8]
  /// The power of ten of the digit in front of the first one: 0.ddd × 10^magnitude.
  let magnitude: Int

  init?(_ text: borrowing Span<UInt8>) {
    var index = 0
    var isNegative = false
    if index < text.count, text[index] == 0x2B || text[index] == 0x2D {
      isNegative = text[index] == 0x2D
      index += 1
    }
    var digits: [UInt8] = []
    var point = 0
    var seen = 0
    var isPastPoint = false
    while index < text.count {
      let byte = text[index]
      if byte >= 0x30, byte <= 0x39 {
        seen += 1
        if !digits.isEmpty || byte != 0x30 {
          digits.append(byte)
          if !isPastPoint { point += 1 }
        } else if isPastPoint {
          point -= 1
        }
      } else if byte == 0x2E, !isPastPoint {
        isPastPoint = true
      } else {
        break
      }
      index += 1
    }
    guard seen > 0 else { return nil }
    var exponent = 0
    if index < text.count {
      guard text[index] | 0x20 == 0x65 else { return nil }
      index += 1
      var isDown = false
      if index < text.count, text[index] == 0x2B || text[index] == 0x2D {
        isDown = text[index] == 0x2D
        index += 1
      }
      guard index < text.count else { return nil }
      while index < text.count {
        let byte = text[index]
        guard byte >= 0x30, byte <= 0x39 else { return nil }
        // Ten digits are what a Java BigDecimal takes; more could not be told apart anyway.
        guard exponent < 1_000_000_000 else { return nil }
        exponent = exponent * 10 + Int(byte - 0x30)
        index += 1
      }
      if isDown { exponent = -exponent }
    }
    while digits.last == 0x30 { digits.removeLast() }
    self.digits = digits
    self.isNegative = isNegative && !digits.isEmpty
    self.magnitude = digits.isEmpty ? 0 : point + exponent
  }

  static func < (left: Decimal, right: Decimal) -> Bool {
    if left.isNegative != right.isNegative { return left.isNegative }
    return left.isNegative ? right.isCloserToZero(than: left) : left.isCloserToZero(than: right)
  }

  private func isCloserToZero(than other: Decimal) -> Bool {
    if digits.isEmpty || other.digits.isEmpty { return digits.isEmpty && !other.digits.isEmpty }
    if magnitude != other.magnitude { return magnitude < other.magnitude }
    return digits.lexicographicallyPrecedes(other.digits)
  }
}
