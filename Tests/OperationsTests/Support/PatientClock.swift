import AWSClient
import Identity
import LabTesting

/// A clock that stands where the lab's does, and really waits.
struct PatientClock: ClientClock {
  var now: Timestamp { TestLab.moment }
  var uptime: Duration { .zero }

  func sleep(for duration: Duration) async throws(CancellationError) {
    do {
      try await Task.sleep(for: duration)
    } catch {
      throw CancellationError()
    }
  }
}
