import AWSWire
import Cryptography
import Identity
import Synchronization
import TestKit
import Testing

@testable import AWSClient

@Suite("Credentials cache")
struct CredentialsCacheTests {
  /// Gives credentials that last so long, or fails when it is told to.
  private final class Source: CredentialsProvider {
    private struct State {
      var questions = 0
      var fails = false
    }

    private let state = Mutex(State())
    private let clock: ManualClock
    private let lifetime: Duration?
    private let latch: Latch?

    init(_ clock: ManualClock, lifetime: Duration?, latch: Latch? = nil) {
      self.clock = clock
      self.lifetime = lifetime
      self.latch = latch
    }

    var questions: Int { state.withLock { $0.questions } }

    func fail(_ fails: Bool) { state.withLock { $0.fails = fails } }

    func credentials() async throws(CredentialsError) -> ExpiringCredentials {
      let (number, fails) = state.withLock { state in
        state.questions += 1
        return (state.questions, state.fails)
      }
      await latch?.wait()
      if fails { throw CredentialsError(.refused, provider: "source", "not today") }
      return ExpiringCredentials(
        Credentials(accessKeyID: "KEY\(number)", secretAccessKey: Secret("SECRET")),
        expiration: lifetime.map { clock.now + $0 }, source: "source")
    }
  }

  @Test func `credentials that do not expire are asked for once`() async throws {
    let clock = ManualClock()
    let source = Source(clock, lifetime: nil)
    let cache = CredentialsCache(source, clock: clock)
    for _ in 0..<3 {
      clock.advance(.seconds(1_000_000))
      #expect(try await cache.credentials().credentials.accessKeyID == "KEY1")
    }
    #expect(source.questions == 1)
  }

  /// An hour is renewed 15 minutes before its end, a quarter of an hour in its last third.
  @Test(arguments: [(3600, 2699, 2701), (900, 599, 601)])
  func `they are renewed before they expire`(_ lifetime: Int, _ before: Int, _ after: Int) async throws {
    let clock = ManualClock()
    let source = Source(clock, lifetime: .seconds(lifetime))
    let cache = CredentialsCache(source, clock: clock)
    _ = try await cache.credentials()
    clock.advance(.seconds(before))
    #expect(try await cache.credentials().credentials.accessKeyID == "KEY1")
    clock.advance(.seconds(after - before))
    #expect(try await cache.credentials().credentials.accessKeyID == "KEY2")
    #expect(source.questions == 2)
  }

  @Test func `old ones are given out while renewal fails and they are good`() async throws {
    let clock = ManualClock()
    let source = Source(clock, lifetime: .seconds(3600))
    let cache = CredentialsCache(source, clock: clock)
    _ = try await cache.credentials()
    source.fail(true)
    clock.advance(.seconds(2800))
    for _ in 0..<5 { #expect(try await cache.credentials().credentials.accessKeyID == "KEY1") }
    #expect(source.questions == 2)
    clock.advance(CredentialsCache.pauseAfterFailure)
    _ = try await cache.credentials()
    #expect(source.questions == 3)
    clock.advance(.seconds(720))
    await #expect(throws: CredentialsError.self) { try await cache.credentials() }
    source.fail(false)
    #expect(try await cache.credentials().credentials.accessKeyID == "KEY5")
  }

  @Test func `many callers share one question`() async throws {
    let clock = ManualClock()
    let latch = Latch()
    let source = Source(clock, lifetime: .seconds(3600), latch: latch)
    let cache = CredentialsCache(source, clock: clock)
    try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<20 { group.addTask { try await cache.credentials().credentials.accessKeyID } }
      latch.open()
      for try await key in group { #expect(key == "KEY1") }
    }
    #expect(source.questions == 1)
  }
}
