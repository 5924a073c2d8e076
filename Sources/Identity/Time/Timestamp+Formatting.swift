extension Timestamp: CustomStringConvertible {
  /// `2026-11-23T10:00:00Z`, as CloudTrail and the Query protocol write it; milliseconds are cut.
  public var iso8601: String {
    formatted { time, text in
      text.date(time, separator: 0x2D)
      text.append(0x54)
      text.clock(time, separator: 0x3A)
      text.append(0x5A)
    }
  }

  /// `2026-11-23T10:00:00.123Z`.
  public var iso8601WithMilliseconds: String {
    formatted { time, text in
      text.date(time, separator: 0x2D)
      text.append(0x54)
      text.clock(time, separator: 0x3A)
      text.append(0x2E)
      text.digits(time.millisecond, count: 3)
      text.append(0x5A)
    }
  }

  /// `20261123T100000Z`, the form of `x-amz-date`.
  public var basic: String {
    formatted { time, text in
      text.date(time, separator: nil)
      text.append(0x54)
      text.clock(time, separator: nil)
      text.append(0x5A)
    }
  }

  /// `20261123`, the day in a credential scope.
  public var basicDay: String {
    formatted { time, text in text.date(time, separator: nil) }
  }

  /// `2026-11-23`.
  public var day: String {
    formatted { time, text in text.date(time, separator: 0x2D) }
  }

  /// `Mon, 23 Nov 2026 10:00:00 GMT`, the IMF-fixdate of RFC 9110 section 5.6.7.
  public var imfFixdate: String {
    let time = CivilTime(self)
    let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    let day = time.day < 10 ? "0\(time.day)" : "\(time.day)"
    let clock = formatted { time, text in text.clock(time, separator: 0x3A) }
    return "\(days[time.weekday]), \(day) \(Self.months[time.month - 1]) \(time.year) \(clock) GMT"
  }

  /// The ISO 8601 form, with milliseconds only where there are some.
  public var description: String {
    milliseconds % 1000 == 0 ? iso8601 : iso8601WithMilliseconds
  }

  /// The English month names as HTTP and CloudTrail cut them.
  static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private func formatted(_ write: (CivilTime, inout [UInt8]) -> Void) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(24)
    write(CivilTime(self), &text)
    return String(decoding: text, as: UTF8.self)
  }
}

extension [UInt8] {
  fileprivate mutating func digits(_ value: Int, count: Int) {
    var divisor = 1
    for _ in 1..<Swift.max(count, 2) where count > 1 { divisor *= 10 }
    while divisor > 0 {
      append(UInt8(0x30 + value / divisor % 10))
      divisor /= 10
    }
  }

  fileprivate mutating func date(_ time: CivilTime, separator: UInt8?) {
    digits(time.year, count: 4)
    if let separator { append(separator) }
    digits(time.month, count: 2)
    if let separator { append(separator) }
    digits(time.day, count: 2)
  }

  fileprivate mutating func clock(_ time: CivilTime, separator: UInt8?) {
    digits(time.hour, count: 2)
    if let separator { append(separator) }
    digits(time.minute, count: 2)
    if let separator { append(separator) }
    digits(time.second, count: 2)
  }
}
