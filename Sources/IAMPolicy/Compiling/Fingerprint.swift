/// A 64-bit FNV-1a hash of a text in lower case; equal texts have equal ones, and hits are checked again.
enum Fingerprint {
  static let empty: UInt64 = 0xcbf2_9ce4_8422_2325

  @inline(__always)
  static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(empty) { adding($1, to: $0) }
  }

  /// The byte in lower case, where it is an ASCII letter.
  @inline(__always)
  static func lowercased(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

  /// The text in lower case (ASCII only).
  static func lowercased(_ text: String) -> [UInt8] { text.utf8.map(lowercased) }
}

@inline(__always)
func equal(_ left: [UInt8], _ right: [UInt8]) -> Bool {
  guard left.count == right.count else { return false }
  let left = left.span
  let right = right.span
  for index in left.indices where left[index] != right[index] { return false }
  return true
}
