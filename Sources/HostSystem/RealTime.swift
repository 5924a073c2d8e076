internal import Glibc
public import Identity

/// The machine's own time.
public enum RealTime {
  /// The date in UTC, in milliseconds.
  public static func now() -> Timestamp {
    var time = timespec()
    guard unsafe clock_gettime(CLOCK_REALTIME, &time) == 0 else { return Timestamp(seconds: 0) }
    return Timestamp(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }
}
