/// A moment as the proleptic Gregorian calendar writes it in UTC.
public struct CivilTime: Hashable, Sendable {
  /// The year, 0 to 9999 in every text form.
  public var year: Int
  /// The month, 1 to 12.
  public var month: Int
  /// The day of the month, 1 to 31.
  public var day: Int
  /// The hour, 0 to 23.
  public var hour: Int
  /// The minute, 0 to 59.
  public var minute: Int
  /// The second, 0 to 59; the calendar has no leap seconds.
  public var second: Int
  /// The millisecond, 0 to 999.
  public var millisecond: Int

  /// Takes a moment apart.
  public init(_ moment: Timestamp) {
    let seconds = moment.seconds
    let days = Int((seconds - (seconds % 86400 + 86400) % 86400) / 86400)
    let ofDay = Int(seconds) - days * 86400
    // Howard Hinnant, "chrono-compatible low-level date algorithms": eras of 400 years from 1 March 0000.
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    self.day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    self.month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    self.hour = ofDay / 3600
    self.minute = ofDay / 60 % 60
    self.second = ofDay % 60
    self.millisecond = Int(moment.milliseconds - seconds * 1000)
  }

  /// Puts a moment together; nil where a part is out of its range for that month and year.
  public init?(
    year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0, millisecond: Int = 0
  ) {
    guard (0...9999).contains(year), (1...12).contains(month),
      (1...Self.days(inMonth: month, of: year)).contains(day), (0...23).contains(hour),
      (0...59).contains(minute), (0...59).contains(second), (0...999).contains(millisecond)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
    self.second = second
    self.millisecond = millisecond
  }

  /// The moment.
  public var timestamp: Timestamp {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    let days = era * 146_097 + dayOfEra - 719_468
    let seconds = days * 86400 + hour * 3600 + minute * 60 + second
    return Timestamp(milliseconds: Int64(seconds) * 1000 + Int64(millisecond))
  }

  /// The weekday, 0 for Sunday.
  public var weekday: Int {
    let days = Int(timestamp.wholeSeconds.seconds.quotientRoundedDown(by: 86400))
    return ((days + 4) % 7 + 7) % 7
  }

  /// How many days a month has.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Int64 {
  fileprivate func quotientRoundedDown(by divisor: Int64) -> Int64 {
    (self - (self % divisor + divisor) % divisor) / divisor
  }
}
