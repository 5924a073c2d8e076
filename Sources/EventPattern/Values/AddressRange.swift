/// The addresses from one to another.
///
/// The service compares digit by digit and decides as soon as the value lies strictly between the ends, so a
/// wide IPv4 range also takes IPv6 addresses and the other way round.
struct AddressRange: Hashable, Sendable {
  let bottom: [UInt8]
  let top: [UInt8]

  /// One address.
  init(_ address: AddressDigits) {
    self.bottom = address.digits
    self.top = address.digits
  }

  /// A block; the bits behind the mask do not count.
  init(_ address: AddressDigits, maskBits: Int) {
    var bottom = address.digits
    var top = address.digits
    for index in bottom.indices {
      let kept = max(0, min(4, maskBits - index * 4))
      let hostBits = UInt8(0x0F >> kept)
      bottom[index] &= ~hostBits & 0x0F
      top[index] |= hostBits
    }
    self.bottom = bottom
    self.top = top
  }

  /// Reads CIDR notation with a mask of 0 to 31 bits for IPv4 and 0 to 127 for IPv6.
  init(parsing text: String) throws(InvalidEventPattern) {
    var parts = text.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
    while parts.count > 1, parts.last?.isEmpty == true { parts.removeLast() }
    guard parts.count == 2 else {
      throw InvalidEventPattern(reason: "Malformed CIDR, one '/' required")
    }
    guard let mask = Int32(String(decoding: Array(parts[1]), as: UTF8.self)) else {
      throw InvalidEventPattern(reason: "Malformed CIDR, mask bits must be an integer")
    }
    guard mask >= 0 else {
      throw InvalidEventPattern(reason: "Malformed CIDR, mask bits must not be negative")
    }
    let literal = Array(parts[0])
    let address: AddressDigits
    do {
      address = try AddressDigits(parsing: literal)
    } catch {
      let name = String(decoding: literal, as: UTF8.self)
      let kind = error == .invalid ? "Invalid" : "Nonstandard"
      throw InvalidEventPattern(reason: "\(kind) IP address: \(name)")
    }
    if address.digits.count == 8, mask > 31 {
      throw InvalidEventPattern(reason: "IPv4 mask bits must be < 32")
    }
    if mask > 127 { throw InvalidEventPattern(reason: "IPv6 mask bits must be < 128") }
    self.init(address, maskBits: Int(mask))
  }

  func contains(_ address: AddressDigits) -> Bool {
    var isAtBottom = true
    var isAtTop = true
    for index in bottom.indices {
      guard index < address.digits.count else { return false }
      let digit = address.digits[index]
      if isAtBottom, digit < bottom[index] { return false }
      if isAtTop, digit > top[index] { return false }
      isAtBottom = isAtBottom && digit == bottom[index]
      isAtTop = isAtTop && digit == top[index]
      if !isAtBottom, !isAtTop { return true }
    }
    return true
  }
}
