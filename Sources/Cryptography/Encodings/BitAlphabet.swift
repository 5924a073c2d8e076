/// The digits of an encoding whose digits stand for a fixed number of bits each (RFC 4648 section 3).
struct BitAlphabet: Sendable {
  /// The name used in errors.
  let name: String
  /// Bits a digit carries: 6 for Base64, 5 for Base32.
  let bits: Int
  /// Digits in a full group: 4 for Base64, 8 for Base32.
  let group: Int
  /// The digit of each value.
  let digits: [UInt8]
  /// The value of each byte; 255 where the byte is no digit.
  let values: [UInt8]

  private static let pad: UInt8 = 0x3D

  init(name: String, bits: Int, group: Int, digits: String) {
    self.name = name
    self.bits = bits
    self.group = group
    self.digits = Array(digits.utf8)
    var values = [UInt8](repeating: 255, count: 256)
    for (value, digit) in self.digits.enumerated() { values[Int(digit)] = UInt8(value) }
    self.values = values
  }

  func encode(_ bytes: Span<UInt8>, padded: Bool) -> String {
    let digitCount = (bytes.count * 8 + bits - 1) / bits
    let padding = padded ? (group - digitCount % group) % group : 0
    let table = digits.span
    let mask = UInt32(1) << UInt32(bits) - 1
    return unsafe String(unsafeUninitializedCapacity: digitCount + padding) { output in
      var position = 0
      var pending: UInt32 = 0
      var held = 0
      for index in bytes.indices {
        pending = pending << 8 | UInt32(bytes[index])
        held += 8
        while held >= bits {
          held -= bits
          unsafe output[position] = table[Int(pending >> UInt32(held) & mask)]
          position += 1
        }
      }
      if held > 0 {
        unsafe output[position] = table[Int(pending << UInt32(bits - held) & mask)]
        position += 1
      }
      for _ in 0..<padding {
        unsafe output[position] = Self.pad
        position += 1
      }
      return position
    }
  }

  func decode(_ text: Span<UInt8>, padding: EncodingPadding) throws(InvalidEncoding) -> [UInt8] {
    var end = text.count
    while end > 0, text[end - 1] == Self.pad { end -= 1 }
    let table = values.span
    var bytes: [UInt8] = []
    bytes.reserveCapacity(end * bits / 8)
    var pending: UInt32 = 0
    var held = 0
    for index in 0..<end {
      let value = table[Int(text[index])]
      guard value != 255 else {
        throw InvalidEncoding(encoding: name, offset: index, reason: .unexpectedByte(text[index]))
      }
      pending = pending << UInt32(bits) | UInt32(value)
      held += bits
      if held >= 8 {
        held -= 8
        bytes.append(UInt8(truncatingIfNeeded: pending >> UInt32(held)))
      }
    }
    try check(padding, digits: end, pads: text.count - end)
    // A whole digit left over means the text stops inside a byte.
    guard held < bits else { throw InvalidEncoding(encoding: name, offset: end, reason: .wrongLength) }
    guard pending & (UInt32(1) << UInt32(held) - 1) == 0 else {
      throw InvalidEncoding(encoding: name, offset: end - 1, reason: .unusedBitsSet)
    }
    return bytes
  }

  private func check(_ padding: EncodingPadding, digits: Int, pads: Int) throws(InvalidEncoding) {
    let complete = (group - digits % group) % group
    let allowed =
      switch padding {
      case .required: pads == complete
      case .forbidden: pads == 0
      case .optional: pads == complete || pads == 0
      }
    guard allowed else { throw InvalidEncoding(encoding: name, offset: digits, reason: .wrongLength) }
  }
}
