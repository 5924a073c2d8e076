internal import CommandLineKit
internal import Operations
internal import Synchronization

/// Shows how far a scan is, with its rate, a few times a second.
final class TrailScanMeter: Sendable {
  private let console: Console
  private let start = ContinuousClock.now
  private let drawn = Mutex<ContinuousClock.Instant?>(nil)

  init(_ console: Console) { self.console = console }

  func update(_ progress: TrailScanProgress) {
    guard console.progressWidth != nil else { return }
    let now = ContinuousClock.now
    let isDue = drawn.withLock { drawn in
      if let last = drawn, now - last < .milliseconds(100) { return false }
      drawn = now
      return true
    }
    guard isDue else { return }
    let seconds = max((now - start) / .seconds(1), 0.001)
    let rate = Int(Double(progress.bytes) / seconds / 1_000_000)
    console.show(
      ProgressLine(
        "scanning, \(progress.records) records, \(rate) MB/s,", unit: "files", completed: progress.files,
        total: progress.totalFiles, elapsed: now - start))
  }

  func finish() { console.wipeProgress() }
}
