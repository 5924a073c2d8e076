/// An IPv4 or IPv6 address.
enum Address: Sendable, Hashable {
  case v4(UInt32)
  case v6(UInt64, UInt64)

  /// Reads an address of a request; one that maps IPv4 into IPv6 counts as IPv4.
  ///
  /// AWS is laxer than RFC 4291: an empty group is zero and colons at the end are ignored, so `2001:db8:::1` reads.
  init?(_ text: borrowing Span<UInt8>) {
    self.init(text, 0, text.count, mapsIPv4: true)
  }

  init?(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int, mapsIPv4: Bool) {
    guard end > start, end - start <= 64 else { return nil }
    var hasColon = false
    for index in start..<end where text[index] == 0x3A { hasColon = true }
    guard hasColon else {
      guard let value = Self.v4(text, start, end) else { return nil }
      self = .v4(value)
      return
    }
    guard mapsIPv4, let prefix = Self.mappedPrefix(text, start, end) else {
      guard let (high, low) = Self.v6(text, start, end) else { return nil }
      self =
        mapsIPv4 && high == 0 && low >> 32 == 0xFFFF ? .v4(UInt32(truncatingIfNeeded: low)) : .v6(high, low)
      return
    }
    guard let value = Self.v4(text, prefix, end) else { return nil }
    self = .v4(value)
  }

  /// Where the dotted address behind `::ffff:` begins.
  private static func mappedPrefix(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> Int? {
    let prefix: [UInt8] = [0x3A, 0x3A, 0x66, 0x66, 0x66, 0x66, 0x3A]
    guard end - start > 7 else { return nil }
    for index in 0..<7 where Fingerprint.lowercased(text[start + index]) != prefix[index] { return nil }
    for index in (start + 7)..<end where text[index] == 0x2E { return start + 7 }
    return nil
  }

  private static func v4(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> UInt32? {
    var value: UInt32 = 0
    var octet = 0
    var digits = 0
    var dots = 0
    for index in start..<end {
      let byte = text[index]
      if byte == 0x2E {
        guard digits > 0, dots < 3 else { return nil }
        value = value << 8 | UInt32(octet)
        (octet, digits) = (0, 0)
        dots += 1
      } else {
        guard byte >= 0x30, byte <= 0x39 else { return nil }
        octet = octet * 10 + Int(byte - 0x30)
        digits += 1
        guard octet <= 255 else { return nil }
      }
    }
    guard dots == 3, digits > 0 else { return nil }
    return value << 8 | UInt32(octet)
  }

  private static func v6(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> (UInt64, UInt64)? {
    var gap: Int?
    var index = start
    while index + 1 < end {
      if text[index] == 0x3A, text[index + 1] == 0x3A {
        guard gap == nil else { return nil }
        gap = index
        index += 2
      } else {
        index += 1
      }
    }
    guard let left = groups(text, start, gap ?? end) else { return nil }
    guard let gap else {
      guard left.count == 8 else { return nil }
      return joined(left)
    }
    guard let right = groups(text, gap + 2, end), left.count + right.count <= 7 else { return nil }
    return joined(left + Array(repeating: 0, count: 8 - left.count - right.count) + right)
  }

  /// The groups between colons: an empty one is zero, empty ones at the end do not count.
  private static func groups(_ text: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> [UInt64]? {
    var groups: [UInt64] = []
    var last = end
    while last > start, text[last - 1] == 0x3A { last -= 1 }
    guard last > start else { return [] }
    var value: UInt64 = 0
    var digits = 0
    for index in start..<last {
      let byte = text[index]
      switch byte {
      case 0x3A:
        groups.append(value)
        (value, digits) = (0, 0)
      case 0x30...0x39: value = value << 4 | UInt64(byte - 0x30)
      case 0x41...0x46: value = value << 4 | UInt64(byte - 0x37)
      case 0x61...0x66: value = value << 4 | UInt64(byte - 0x57)
      default: return nil
      }
      if byte != 0x3A { digits += 1 }
      guard digits <= 4, groups.count <= 8 else { return nil }
    }
    return groups + [value]
  }

  private static func joined(_ groups: [UInt64]) -> (UInt64, UInt64) {
    (groups[..<4].reduce(0) { $0 << 16 | $1 }, groups[4...].reduce(0) { $0 << 16 | $1 })
  }
}

/// A network in a policy.
///
/// Host bits of IPv4 are masked; an IPv6 network with host bits, and a dotted address in IPv6, are malformed.
struct AddressRange: Sendable, Hashable {
  let address: Address
  let prefix: Int

  init?(_ text: [UInt8]) {
    let slash = text.firstIndex(of: 0x2F) ?? text.count
    guard let address = Address(text.span, 0, slash, mapsIPv4: false) else { return nil }
    var prefix: Int?
    if slash < text.count {
      let digits = text[(slash + 1)...]
      guard digits.count <= 8, let value = Int(String(decoding: digits, as: UTF8.self)), value >= 0 else {
        return nil
      }
      prefix = value
    }
    switch address {
    case .v4(let value):
      let bits = prefix ?? 32
      guard bits <= 32 else { return nil }
      self.address = .v4(value & Self.mask(bits))
      self.prefix = bits
    case .v6(let high, let low):
      let bits = prefix ?? 128
      guard bits <= 128 else { return nil }
      let masks = Self.masks(bits)
      guard high & ~masks.0 == 0, low & ~masks.1 == 0 else { return nil }
      self.address = address
      self.prefix = bits
    }
  }

  func contains(_ other: Address) -> Bool {
    switch (address, other) {
    case (.v4(let network), .v4(let value)): return value & Self.mask(prefix) == network
    case (.v6(let high, let low), .v6(let otherHigh, let otherLow)):
      let masks = Self.masks(prefix)
      return otherHigh & masks.0 == high && otherLow & masks.1 == low
    default: return false
    }
  }

  private static func mask(_ bits: Int) -> UInt32 { bits == 0 ? 0 : ~0 << UInt32(32 - bits) }

  private static func masks(_ bits: Int) -> (UInt64, UInt64) {
    (
      bits == 0 ? 0 : ~0 << UInt64(64 - min(bits, 64)),
      bits <= 64 ? 0 : ~0 << UInt64(128 - bits)
    )
  }
}
