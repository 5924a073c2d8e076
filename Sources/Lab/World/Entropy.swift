import Cryptography
import Identity

/// The lab's source of ids and secrets: repeatable for a seed, because nothing in the lab guards anything real.
struct Entropy: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// What the state grows by with every number.
  static let increment: UInt64 = 0x9E37_79B9_7F4A_7C15

  init(seed: UInt64) { state = seed }

  /// The next number of SplitMix64 (Steele, Lea, Flood 2014).
  mutating func next() -> UInt64 {
    state &+= Self.increment
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A text of so many characters of an alphabet.
  mutating func text(_ count: Int, of letters: [UInt8]) -> String {
    var text: [UInt8] = []
    append(count, of: letters, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func append(_ count: Int, of letters: [UInt8], to text: inout [UInt8]) {
    text.reserveCapacity(text.count + count)
    let size = UInt64(letters.count)
    if size & (size - 1) == 0 {
      // The same as below, without a division for every letter.
      for _ in 0..<count { text.append(letters[Int(next() & (size - 1))]) }
    } else {
      for _ in 0..<count { text.append(letters[Int(next() % size)]) }
    }
  }

  /// The letters of base32 (RFC 4648 section 6).
  static let base32 = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)
  /// The letters of base64 (RFC 4648 section 4).
  private static let base64 = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let lowercaseLetters = Array("abcdefghijklmnopqrstuvwxyz0123456789".utf8)
  private static let hexadecimalDigits = Array("0123456789abcdef".utf8)
  /// The decimal digits.
  static let digits = Array("0123456789".utf8)

  /// A unique id with a four-letter prefix, such as `AIDA`, 21 characters long.
  mutating func uniqueID(_ prefix: String) -> String {
    prefix + text(17, of: Entropy.base32)
  }

  /// The id of an access key, 20 characters long.
  mutating func accessKeyID(_ prefix: String) -> String {
    prefix + text(16, of: Entropy.base32)
  }

  /// A secret access key, 40 characters long.
  mutating func secretAccessKey() -> Secret {
    var text: [UInt8] = []
    append(40, of: Self.base64, to: &text)
    return Secret(utf8: text)
  }

  /// A session token, which begins as AWS's do: 96 characters, and forty more until it has as many as are asked.
  mutating func sessionToken(size: Int) -> Secret {
    var text = Array("IQoJb3JpZ2luX2Vj".utf8)
    repeat { append(40, of: Self.base64, to: &text) } while text.count < max(size, 96)
    return Secret(utf8: text)
  }

  /// Lower-case letters and digits, as in organization ids.
  mutating func lowercase(_ count: Int) -> String {
    text(count, of: Self.lowercaseLetters)
  }

  /// A version 4 UUID (RFC 9562 section 5.4).
  mutating func uuid() -> String {
    let digits = Self.hexadecimalDigits
    var text: [UInt8] = []
    text.reserveCapacity(36)
    var pool = next()
    for index in 0..<36 {
      if index == 18 { pool = next() }
      switch index {
      case 8, 13, 18, 23: text.append(0x2D)
      case 14: text.append(0x34)
      case 19: text.append(digits[Int(8 + (pool & 3))])
      default: text.append(digits[Int(pool & 15)])
      }
      pool >>= 4
      if pool == 0 { pool = next() }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// An account id that is not taken.
  mutating func accountID(notIn taken: (AccountID) -> Bool) -> AccountID {
    while true {
      if let account = AccountID(number: 100_000_000_000 + next() % 900_000_000_000), !taken(account) {
        return account
      }
    }
  }
}
