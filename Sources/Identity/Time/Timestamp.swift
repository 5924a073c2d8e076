/// A moment in UTC, in whole milliseconds since 1970-01-01T00:00:00Z.
///
/// The floors below the services have no clock: moments arrive as parameters.
public struct Timestamp: Hashable, Sendable, Comparable {
  /// Milliseconds since the epoch; negative before it.
  public var milliseconds: Int64

  /// The moment so many milliseconds after the epoch.
  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// The moment so many whole seconds after the epoch.
  public init(seconds: Int64) { self.milliseconds = seconds * 1000 }

  /// The moment so many seconds after the epoch, rounded to milliseconds; nil outside the years 0 to 9999.
  public init?(fractionalSeconds seconds: Double) {
    guard seconds.isFinite, seconds > -62_167_219_201, seconds < 253_402_300_800 else { return nil }
    self.milliseconds = Int64((seconds * 1000).rounded())
  }

  /// Whole seconds since the epoch, rounded down.
  public var seconds: Int64 { (milliseconds - (milliseconds % 1000 + 1000) % 1000) / 1000 }

  /// The same moment without its milliseconds.
  public var wholeSeconds: Timestamp { Timestamp(seconds: seconds) }

  /// The moment this long after.
  public static func + (moment: Timestamp, duration: Duration) -> Timestamp {
    Timestamp(milliseconds: moment.milliseconds + duration.wholeMilliseconds)
  }

  /// The moment this long before.
  public static func - (moment: Timestamp, duration: Duration) -> Timestamp {
    Timestamp(milliseconds: moment.milliseconds - duration.wholeMilliseconds)
  }

  /// The time from the right moment to the left one.
  public static func - (left: Timestamp, right: Timestamp) -> Duration {
    .milliseconds(left.milliseconds - right.milliseconds)
  }

  /// Orders by time.
  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.milliseconds < right.milliseconds
  }
}

extension Duration {
  /// The duration in whole milliseconds, rounded towards zero.
  public var wholeMilliseconds: Int64 {
    components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
  }
}
