/// Which numbers the service compares as numbers: those that a double writes back as they were.
///
/// Others, such as 9007199254740993 and 1e400, are compared as text.
enum CanonicalNumber {
  /// The value of a JSON literal; nil for anything but a number that can be compared.
  static func value(of literal: Span<UInt8>) -> Double? {
    guard literal.count > 0, literal[0] == 0x2D || (literal[0] >= 0x30 && literal[0] <= 0x39) else {
      return nil
    }
    if let integer = smallInteger(literal) { return Double(integer) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(literal.count)
    for index in literal.indices { bytes.append(literal[index]) }
    return value(of: bytes)
  }

  /// The value of a JSON number.
  static func value(of literal: [UInt8]) -> Double? {
    let text = String(decoding: literal, as: UTF8.self)
    guard let decimal = Decimal(literal), let double = Double(text), double.isFinite else { return nil }
    if decimal.digits.isEmpty { return 0 }
    if decimal.digits.count <= 15, decimal.exponent > -280, decimal.exponent < 280 { return double }
    return Decimal(Array("\(double)".utf8)) == decimal ? double : nil
  }

  private static func smallInteger(_ literal: Span<UInt8>) -> Int? {
    guard literal.count <= 15 else { return nil }
    var value = 0
    var start = 0
    if literal[0] == 0x2D { start = 1 }
    guard start < literal.count else { return nil }
    for index in start..<literal.count {
      let byte = literal[index]
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return start == 1 ? -value : value
  }

  /// Digits without zeros at either end, times a power of ten.
  private struct Decimal: Equatable {
    var isNegative = false
    var digits: [UInt8] = []
    var exponent = 0

    init?(_ literal: [UInt8]) {
      var isFraction = false
      var index = 0
      if literal.first == 0x2D {
        isNegative = true
        index = 1
      }
      scan: while index < literal.count {
        switch literal[index] {
        case 0x30...0x39:
          digits.append(literal[index] - 0x30)
          if isFraction { exponent -= 1 }
        case 0x2E: isFraction = true
        case 0x65, 0x45:
          var text = String(decoding: literal[(index + 1)...], as: UTF8.self)
          if text.first == "+" { text.removeFirst() }
          guard let power = Int(text), power.magnitude < 1_000_000 else { return nil }
          exponent += power
          break scan
        default: return nil
        }
        index += 1
      }
      while digits.last == 0 {
        digits.removeLast()
        exponent += 1
      }
      digits.removeFirst(digits.prefix { $0 == 0 }.count)
      if digits.isEmpty {
        exponent = 0
        isNegative = false
      }
    }
  }
}
