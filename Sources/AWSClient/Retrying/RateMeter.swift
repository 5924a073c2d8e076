/// The rate at which answers come in, smoothed over half-second slices.
struct RateMeter: Sendable {
  private static let slice = 0.5
  private static let smoothing = 0.8

  private var count = 0.0
  private var sliceStart: Double
  private(set) var rate = 0.0

  init(at time: Double) { self.sliceStart = Self.start(of: time) }

  /// Counts one answer, and returns the rate in requests a second.
  mutating func record(at time: Double) -> Double {
    let start = Self.start(of: time)
    count += 1
    if start > sliceStart {
      rate = count / (start - sliceStart) * Self.smoothing + rate * (1 - Self.smoothing)
      count = 0
      sliceStart = start
    }
    return rate
  }

  private static func start(of time: Double) -> Double { (time / slice).rounded(.down) * slice }
}
