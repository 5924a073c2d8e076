/// An IP address literal as hexadecimal digits: eight for IPv4, thirty-two for IPv6.
struct AddressDigits: Hashable, Sendable {
  let digits: [UInt8]

  /// Why a text gives no address.
  enum Failure: Error {
    /// It does not even look like one.
    case nonstandard
    /// It looks like one and is none.
    case invalid
  }

  init(octets: [UInt8]) {
    self.digits = octets.flatMap { [$0 >> 4, $0 & 0x0F] }
  }

  /// The address in a quoted string; nil where there is none.
  init?(quoted value: Span<UInt8>) {
    guard value.count >= 4, value.count <= 64, value[0] == 0x22 else { return nil }
    let first = value[1]
    guard (first >= 0x30 && first <= 0x3A) || (first | 0x20 >= 0x61 && first | 0x20 <= 0x66) else {
      return nil
    }
    var bytes: [UInt8] = []
    for index in 1..<(value.count - 1) { bytes.append(value[index]) }
    guard let parsed = try? AddressDigits(parsing: bytes) else { return nil }
    self = parsed
  }

  /// Reads a literal as Java's `InetAddress` does: decimal parts of any width, IPv4-mapped addresses as IPv4.
  init(parsing text: [UInt8]) throws(Failure) {
    if text.contains(0x3A) {
      guard text.allSatisfy({ $0 == 0x3A || Self.hexadecimal($0) != nil }) else { throw .nonstandard }
      guard let octets = Self.version6(text) else { throw .invalid }
      let isMapped = octets[0..<10].allSatisfy { $0 == 0 } && octets[10] == 0xFF && octets[11] == 0xFF
      self.init(octets: isMapped ? Array(octets[12...]) : octets)
    } else {
      let parts = text.split(separator: 0x2E, omittingEmptySubsequences: false)
      guard parts.count == 4,
        parts.allSatisfy({ part in !part.isEmpty && part.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } })
      else { throw .nonstandard }
      guard text.count <= 15 else { throw .invalid }
      var octets: [UInt8] = []
      for part in parts {
        guard let octet = UInt8(String(decoding: part, as: UTF8.self)) else { throw .invalid }
        octets.append(octet)
      }
      self.init(octets: octets)
    }
  }

  private static func version6(_ text: [UInt8]) -> [UInt8]? {
    var groups: [UInt16] = []
    var gap: Int?
    var index = 0
    if text.starts(with: [0x3A]) {
      guard text.starts(with: [0x3A, 0x3A]) else { return nil }
    }
    while index < text.count {
      if text[index] == 0x3A {
        if index + 1 < text.count, text[index + 1] == 0x3A {
          guard gap == nil else { return nil }
          gap = groups.count
          index += 2
          if index < text.count, text[index] == 0x3A { return nil }
        } else {
          index += 1
          guard index < text.count else { return nil }
        }
        continue
      }
      var group: UInt16 = 0
      var width = 0
      while index < text.count, let digit = hexadecimal(text[index]) {
        group = group << 4 | UInt16(digit)
        width += 1
        index += 1
      }
      guard width <= 4 else { return nil }
      groups.append(group)
    }
    if let gap {
      guard groups.count < 8 else { return nil }
      groups.insert(contentsOf: Array(repeating: 0, count: 8 - groups.count), at: gap)
    }
    guard groups.count == 8 else { return nil }
    return groups.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
