internal import Identity

/// A stretch of time with a few marks at round moments of UTC.
struct TimeAxis {
  /// The first moment.
  let start: Timestamp
  /// The last one.
  let end: Timestamp
  /// The seconds between two marks.
  private let step: Int64

  private static let day: Int64 = 86_400
  private static let steps: [Int64] = [
    60, 300, 900, 3600, 3 * 3600, 6 * 3600, 12 * 3600, day, 2 * day, 7 * day, 14 * day, 28 * day, 91 * day,
    182 * day,
    364 * day,
  ]

  /// An axis that shows both moments; a minute at least, for a single moment has no length.
  init(from first: Timestamp, to last: Timestamp) {
    let length = max(last.seconds - first.seconds, 0)
    let margin = max(length / 50, 30)
    start = Timestamp(seconds: first.seconds - margin)
    end = Timestamp(seconds: last.seconds + margin)
    let wished = (end.seconds - start.seconds) / 6
    step = Self.steps.first { $0 >= wished } ?? (wished / Self.day + 1) * Self.day
  }

  /// The marks, at most seven.
  var ticks: [Timestamp] {
    let before = start.seconds - ((start.seconds % step) + step) % step
    return stride(from: before, through: end.seconds, by: Int64.Stride(step)).filter { $0 >= start.seconds }
      .map { Timestamp(seconds: $0) }
  }

  /// Where a moment lies between the start, 0, and the end, 1.
  func share(of moment: Timestamp) -> Double {
    let share =
      Double(moment.milliseconds - start.milliseconds) / Double(end.milliseconds - start.milliseconds)
    return min(max(share, 0), 1)
  }

  /// A mark's date, or its time of day where marks are less than a day apart and it is not midnight.
  func label(_ tick: Timestamp) -> String {
    let text = tick.iso8601
    let isDate = step >= Self.day || tick.seconds % Self.day == 0
    return String(isDate ? text.prefix(10) : text.dropFirst(11).prefix(5))
  }
}
