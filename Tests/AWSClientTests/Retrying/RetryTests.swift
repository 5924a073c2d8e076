import AWSServices
import AWSWire
import HTTPMessage
import Testing

@testable import AWSClient

@Suite("Retries")
struct RetryTests {
  @Test(arguments: try Cases.table("retryable.tsv"))
  func `which answers are tried again`(_ row: [String: String]) throws {
    let status = try #require(row["status"].flatMap { Int($0) })
    let error = AWSError(code: try #require(row["code"]), message: nil, status: status)
    let failure = RetryableFailure(error, fields: [:])
    let found = failure.map { $0.isThrottling ? "throttling" : "transient" } ?? "no"
    #expect(found == row["kind"])
  }

  @Test(arguments: [0.0, 0.5, 0.999])
  func `waits within full jitter and gives up after three attempts`(_ jitter: Double) async throws {
    let clock = ManualClock()
    let transport = ScriptedTransport { _, _ in Answers.error("Throttling", 400) }
    let client = AWSClient.scripted(transport, clock: clock) {
      $0.jitter = JitterSource { jitter }
      $0.retries.limitsRate = false
    }
    let error = await #expect(throws: ClientError.self) {
      _ = try await client.call(STS.GetCallerIdentity.self, .init())
    }
    #expect(error?.attempts == 3)
    #expect(transport.sent.count == 3)
    // A second after the first attempt, two after the second, times the jitter.
    let waits = clock.waits.map { ($0.inSeconds * 1000).rounded() }
    #expect(waits == (jitter == 0 ? [] : [1000 * jitter, 2000 * jitter]))
  }

  @Test func `a wait never exceeds twenty seconds`() throws {
    let failure = try #require(
      RetryableFailure(AWSError(code: "SlowDown", message: nil, status: 503), fields: [:]))
    for attempt in 1...40 {
      let delay = RetryPolicy().delay(after: attempt, failure, jitter: 1)
      #expect(delay <= .seconds(20))
      #expect(delay == .seconds(min(20, 1 << min(attempt - 1, 10))))
    }
  }

  @Test(arguments: [(0, 0.5), (1500, 1.5), (60_000, 5.5), (-5, 0.5)])
  func `a service may ask for a longer wait, by five seconds at most`(_ asked: Int, _ expected: Double) throws
  {
    let failure = try #require(
      RetryableFailure(
        AWSError(code: "SlowDown", message: nil, status: 503), fields: ["x-amz-retry-after": "\(asked)"]))
    #expect(RetryPolicy().delay(after: 1, failure, jitter: 0.5).inSeconds == expected)
  }

  @Test func `the quota ends retries when a service is down`() async throws {
    let transport = ScriptedTransport { _, _ in Answers.error("InternalFailure", 500) }
    let client = AWSClient.scripted(transport)
    var attempts: [Int] = []
    for _ in 0..<20 {
      let error = await #expect(throws: ClientError.self) {
        _ = try await client.call(STS.GetCallerIdentity.self, .init())
      }
      attempts.append(error?.attempts ?? 0)
    }
    // 500 tokens pay for 35 retries at 14 each.
    #expect(attempts.reduce(0) { $0 + $1 - 1 } == 35)
    #expect(attempts.suffix(2) == [1, 1])
  }

  @Test func `success gives back what the retry took`() async throws {
    let transport = ScriptedTransport { _, number in
      number.isMultiple(of: 2) ? Answers.identity : Answers.error("InternalFailure", 500)
    }
    let client = AWSClient.scripted(transport)
    for _ in 0..<100 { _ = try await client.call(STS.GetCallerIdentity.self, .init()) }
    #expect(client.shared.service("sts").quota.remaining == RetryQuota.capacity)
  }

  @Test func `a lost answer is not asked for again where that would make a second thing`() async throws {
    let lost = ScriptedTransport { _, _ throws(TransportError) in throw TransportError(.timedOut, "too slow")
    }
    let client = AWSClient.scripted(lost)
    await #expect(throws: ClientError.self) { _ = try await client.call(IAM.CreateAccessKey.self, .init()) }
    #expect(lost.sent.count == 1)
    await #expect(throws: ClientError.self) { _ = try await client.call(IAM.ListUsers.self, .init()) }
    #expect(lost.sent.count == 4)
    let refused = ScriptedTransport { _, _ throws(TransportError) in
      throw TransportError(.couldNotConnect, "nobody there")
    }
    await #expect(throws: ClientError.self) {
      _ = try await AWSClient.scripted(refused).call(IAM.CreateAccessKey.self, .init())
    }
    #expect(refused.sent.count == 3)
  }

  @Test func `no attempt outlasts the call, and no wait reaches past its end`() async throws {
    let clock = ManualClock()
    let transport = ScriptedTransport { _, _ throws(TransportError) in
      clock.advance(.seconds(7))
      throw TransportError(.timedOut, "too slow")
    }
    let client = AWSClient.scripted(transport, clock: clock) {
      $0.totalTimeout = .seconds(10)
      $0.retries.maximumAttempts = 10
    }
    await #expect(throws: ClientError.self) { _ = try await client.call(STS.GetCallerIdentity.self, .init()) }
    #expect(transport.sent.count == 2)
    #expect(transport.sent[0].timeouts.request == .seconds(10))
    #expect(transport.sent[1].timeouts.request < .seconds(3))
    #expect(transport.sent[1].timeouts.connect <= transport.sent[1].timeouts.request)
  }

  @Test func `cancellation ends the waiting`() async throws {
    let transport = ScriptedTransport { _, _ in
      unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
      return Answers.error("Throttling", 400)
    }
    let client = AWSClient.scripted(transport)
    let error = await Task {
      await #expect(throws: ClientError.self) {
        _ = try await client.call(STS.GetCallerIdentity.self, .init())
      }
    }.value
    #expect(error?.isCancellation == true)
    #expect(transport.sent.count == 1)
  }
}
