extension Timestamp {
  /// Reads `2026-11-23T10:00:00Z`, with fraction or numeric offset, `2026-11-23`, or the basic `20261123T100000Z`.
  ///
  /// Fractions are cut to milliseconds. A text without a zone is taken as UTC, as AWS does.
  public init(iso8601 text: some StringProtocol) throws(InvalidName) {
    guard let moment = Self.parse(Array(text.utf8)) else {
      throw InvalidName(kind: "timestamp", text: text, expectation: "a moment such as 2026-11-23T10:00:00Z")
    }
    self = moment
  }

  /// Reads an IMF-fixdate such as `Mon, 23 Nov 2026 10:00:00 GMT` (RFC 9110 section 5.6.7); nil for other text.
  public init?(imfFixdate text: some StringProtocol) {
    let words = text.split(separator: " ")
    guard words.count == 6, words[5] == "GMT", let day = Int(words[1]), let year = Int(words[3]),
      let month = Self.months.firstIndex(of: String(words[2]))
    else { return nil }
    let clock = words[4].split(separator: ":").compactMap { Int($0) }
    guard clock.count == 3,
      let time = CivilTime(
        year: year, month: month + 1, day: day, hour: clock[0], minute: clock[1], second: clock[2])
    else { return nil }
    self = time.timestamp
  }

  private static func parse(_ bytes: [UInt8]) -> Timestamp? {
    var cursor = Cursor(bytes: bytes)
    guard let year = cursor.number(digits: 4) else { return nil }
    let extended = cursor.take(0x2D)
    guard let month = cursor.number(digits: 2) else { return nil }
    if extended, !cursor.take(0x2D) { return nil }
    guard let day = cursor.number(digits: 2) else { return nil }
    if cursor.isAtEnd { return CivilTime(year: year, month: month, day: day)?.timestamp }
    guard cursor.take(0x54) || cursor.take(0x74) || cursor.take(0x20), let hour = cursor.number(digits: 2)
    else { return nil }
    if extended, !cursor.take(0x3A) { return nil }
    guard let minute = cursor.number(digits: 2) else { return nil }
    var second = 0
    var millisecond = 0
    if !extended || cursor.take(0x3A) {
      guard let value = cursor.number(digits: 2) else { return nil }
      second = value
      if cursor.take(0x2E) || cursor.take(0x2C) {
        guard let fraction = cursor.fraction() else { return nil }
        millisecond = fraction
      }
    }
    guard let offset = cursor.offset(), cursor.isAtEnd,
      let time = CivilTime(
        year: year, month: month, day: day, hour: hour, minute: minute, second: second,
        millisecond: millisecond)
    else { return nil }
    return Timestamp(milliseconds: time.timestamp.milliseconds - Int64(offset) * 60000)
  }
}

private struct Cursor {
  let bytes: [UInt8]
  var index = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { index == bytes.count }

  mutating func take(_ byte: UInt8) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  mutating func digit() -> Int? {
    guard index < bytes.count, bytes[index] >= 0x30, bytes[index] <= 0x39 else { return nil }
    defer { index += 1 }
    return Int(bytes[index] - 0x30)
  }

  mutating func number(digits: Int) -> Int? {
    var value = 0
    for _ in 0..<digits {
      guard let digit = digit() else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  mutating func fraction() -> Int? {
    var value = 0
    var places = 0
    while let digit = digit() {
      if places < 3 { value = value * 10 + digit }
      places += 1
    }
    guard places > 0 else { return nil }
    for _ in min(places, 3)..<3 { value *= 10 }
    return value
  }

  /// Minutes east of UTC; zero for `Z` and for no zone at all.
  mutating func offset() -> Int? {
    if isAtEnd || take(0x5A) || take(0x7A) { return 0 }
    let isEast = take(0x2B)
    guard isEast || take(0x2D), let hours = number(digits: 2) else { return nil }
    _ = take(0x3A)
    guard let minutes = number(digits: 2), hours <= 23, minutes <= 59 else { return nil }
    return (isEast ? 1 : -1) * (hours * 60 + minutes)
  }
}
