import Identity

/// Reads the moments of date conditions.
///
/// AWS takes ISO 8601 in the W3C forms, with or without a zone, and seconds since 1970; both are cut to
/// milliseconds.
enum Moment {
  static func parse(_ bytes: [UInt8]) -> Timestamp? {
    guard bytes.count <= 40 else { return nil }
    let digits = bytes.first == 0x2D ? bytes.dropFirst() : bytes[...]
    if !digits.isEmpty, digits.count <= 15, digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
      return Int64(String(decoding: bytes, as: UTF8.self)).map { Timestamp(seconds: $0) }
    }
    let text = String(decoding: bytes, as: UTF8.self)
    if let moment = try? Timestamp(iso8601: text) { return moment }
    // Year and month alone is the second of the W3C forms.
    guard bytes.count == 7, bytes[4] == 0x2D else { return nil }
    return try? Timestamp(iso8601: text + "-01")
  }
}
