public import AWSClient
public import Identity
internal import Synchronization

/// A clock for a client whose waits make the lab's time pass, and take none.
///
/// Signatures are judged by the real time, so the date stands.
public final class PassingClock: ClientClock {
  private let lab: TestLab
  private let passed = Mutex(Duration.zero)

  init(_ lab: TestLab) { self.lab = lab }

  /// The moment at which the lab was started.
  public var now: Timestamp { TestLab.moment }

  /// All waits together.
  public var uptime: Duration { passed.withLock { $0 } }

  /// Puts the lab's time forward.
  public func sleep(for duration: Duration) async throws(CancellationError) {
    guard !Task.isCancelled else { throw CancellationError() }
    let seconds = passed.withLock { passed in
      let before = passed.components.seconds
      passed += duration
      return passed.components.seconds - before
    }
    guard seconds > 0 else { return }
    guard (try? await lab.advance(seconds: Int(seconds))) != nil else { throw CancellationError() }
  }
}

extension TestLab {
  /// A client of the administrator whose waits make the lab's time pass, and which tries calls so often.
  public func patientClient(attempts: Int) -> (client: AWSClient, clock: PassingClock) {
    let clock = PassingClock(self)
    var configuration = client.configuration
    configuration.clock = clock
    configuration.retries = RetryPolicy(maximumAttempts: attempts)
    // The waits of all calls at once count for each of them.
    configuration.totalTimeout = .seconds(1_000_000)
    return (AWSClient(configuration), clock)
  }
}
