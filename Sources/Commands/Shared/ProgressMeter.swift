internal import CommandLineKit
internal import Synchronization

/// Draws progress on the console, a few times a second at the most.
final class ProgressMeter: Sendable {
  private static let interval: Duration = .milliseconds(100)

  private let console: Console
  private let activity: String
  private let unit: String
  private let start = ContinuousClock.now
  private let drawn = Mutex<ContinuousClock.Instant?>(nil)

  init(_ activity: String, unit: String, on console: Console) {
    self.activity = activity
    self.unit = unit
    self.console = console
  }

  /// Tells how far the work is.
  func update(completed: Int, total: Int?) {
    guard console.progressWidth != nil else { return }
    let now = ContinuousClock.now
    let isDue = drawn.withLock { drawn in
      if let last = drawn, now - last < Self.interval, completed != total { return false }
      drawn = now
      return true
    }
    guard isDue else { return }
    console.show(
      ProgressLine(activity, unit: unit, completed: completed, total: total, elapsed: now - start))
  }

  /// Takes the line away.
  func finish() { console.wipeProgress() }
}
