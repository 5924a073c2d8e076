import Cryptography
import Synchronization

/// Decides which requests fail, and how.
///
/// A decision follows from the seed, the rule, and what is asked how often by which account, and from nothing else:
/// the same work meets the same faults, in whatever order parallel requests arrive.
final class FaultInjector: Sendable {
  private let seed: UInt64
  private let state: Mutex<State>

  private struct State {
    var rules: [FaultRule]
    var asked: [UInt64: UInt64] = [:]
    var injected: [FaultDecision.Failure: Int] = [:]
  }

  /// Counts of what is asked how often are begun anew when there are so many.
  private static let limit = 1_000_000

  init(_ rules: [FaultRule], seed: UInt64) {
    self.seed = seed
    state = Mutex(State(rules: rules))
  }

  /// The rules that hold now, and what they have done so far.
  var report: (rules: [FaultRule], injected: [FaultDecision.Failure: Int]) {
    state.withLock { ($0.rules, $0.injected) }
  }

  /// Whether anything can go wrong or take long.
  var isIdle: Bool { state.withLock { $0.rules.isEmpty } }

  /// How long changes take.
  var delays: Delays {
    state.withLock { state in
      for rule in state.rules.reversed() {
        if case .consistency(let delays) = rule.kind { return delays }
      }
      return .none
    }
  }

  /// Puts other rules in place of those that hold.
  func replace(by rules: [FaultRule]) { state.withLock { $0.rules = rules } }

  /// What becomes of a request.
  func decide(service: String, operation: String, account: String, body: [UInt8]) -> FaultDecision {
    state.withLock { state in
      let rules = state.rules.filter { $0.covers(service, operation) }
      guard !rules.isEmpty else { return FaultDecision() }
      let request = Self.number(
        Array(SHA256.hash(Array("\(service) \(operation) \(account) ".utf8) + body).bytes))
      if state.asked.count >= Self.limit { state.asked.removeAll() }
      let time = state.asked[request, default: 0]
      state.asked[request] = time + 1
      var decision = FaultDecision()
      for (place, rule) in rules.enumerated() {
        var dice = Entropy(seed: seed &+ request &+ time &* 0x1_0001 &+ UInt64(place) &<< 32)
        _ = dice.next()
        let luck = Double(dice.next() >> 11) / Double(1 << 53)
        Self.apply(rule, luck, &dice, to: &decision)
      }
      if let failure = decision.failure { state.injected[failure, default: 0] += 1 }
      return decision
    }
  }

  private static func apply(
    _ rule: FaultRule, _ luck: Double, _ dice: inout Entropy, to decision: inout FaultDecision
  ) {
    switch rule.kind {
    case .latency(let times):
      decision.latency += .milliseconds(times.lowerBound + Int(dice.next() % UInt64(times.count)))
    case .consistency: return
    case .throttle(let rate):
      if luck < rate, decision.failure == nil { decision.failure = .throttled }
    case .error(let rate):
      let kinds = [FaultDecision.Failure.internalError, .unavailable, .internalErrorAfterwards]
      if luck < rate, decision.failure == nil { decision.failure = kinds[Int(dice.next() % 3)] }
    case .reset(let rate):
      if luck < rate, decision.failure == nil {
        decision.failure = dice.next() % 2 == 0 ? .reset : .resetAfterwards
      }
    }
  }

  private static func number(_ digest: [UInt8]) -> UInt64 {
    digest.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }
}
