import AWSServices
import AWSWire
import Testing

@testable import AWSClient

@Suite("Rate limiter")
struct RateLimiterTests {
  /// Sends evenly for so many seconds, and returns the limiter.
  private func limiter(rate: Int, seconds: Int) -> RateLimiter {
    let limiter = RateLimiter(at: .zero)
    for index in 0..<(rate * seconds) {
      limiter.record(throttled: false, at: .seconds(Double(index) / Double(rate)))
    }
    return limiter
  }

  @Test func `it is idle until the first throttling`() {
    let limiter = limiter(rate: 50, seconds: 4)
    #expect(limiter.rate == nil)
    #expect(limiter.reserve(at: .seconds(4)) == .zero)
  }

  @Test func `throttling cuts the rate to seven tenths of what was measured`() throws {
    let limiter = limiter(rate: 20, seconds: 20)
    limiter.record(throttled: true, at: .seconds(20))
    let rate = try #require(limiter.rate)
    #expect(rate > 0.7 * 18 && rate < 0.7 * 22)
  }

  @Test func `each further throttling cuts it again, down to one request in two seconds`() throws {
    let limiter = limiter(rate: 20, seconds: 20)
    var last = Double.infinity
    for index in 0..<40 {
      limiter.record(throttled: true, at: .seconds(20 + Double(index) * 0.01))
      let rate = try #require(limiter.rate)
      #expect(rate <= last)
      last = rate
    }
    #expect(last == RateLimiter.minimumRate)
  }

  @Test func `the rate grows back while requests succeed`() throws {
    let limiter = limiter(rate: 20, seconds: 20)
    limiter.record(throttled: true, at: .seconds(20))
    let cut = try #require(limiter.rate)
    for index in 0..<200 { limiter.record(throttled: false, at: .seconds(20 + Double(index) * 0.05)) }
    #expect(try #require(limiter.rate) > cut)
  }

  @Test func `waiters go in order, spaced by the rate`() throws {
    let limiter = RateLimiter(at: .zero)
    limiter.record(throttled: true, at: .zero)
    #expect(limiter.rate == 0.5)
    let waits = (0..<4).map { _ in limiter.reserve(at: .zero).inSeconds }
    #expect(waits == [2, 4, 6, 8])
  }

  @Test func `a throttled client waits for its turn`() async throws {
    let clock = ManualClock()
    let transport = ScriptedTransport { _, number in
      number == 1 ? Answers.error("Throttling", 400) : Answers.identity
    }
    let client = AWSClient.scripted(transport, clock: clock) { $0.jitter = JitterSource { 0 } }
    _ = try await client.call(STS.GetCallerIdentity.self, .init())
    #expect(clock.waits == [.seconds(2)])
    #expect(client.as(Answers.key).shared.service("sts").limiter.rate != nil)
  }
}
