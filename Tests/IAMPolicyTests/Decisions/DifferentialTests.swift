import Foundation
import IAMPolicy
import PolicyTesting
import TestKit
import Testing

@Suite("the compiled engine and the literal one")
struct DifferentialTests {
  /// More with `ROOTLATCH_DIFFERENTIAL=1000000`; the seed of a failure is in its message.
  @Test func `agree on random worlds`() {
    let environment = ProcessInfo.processInfo.environment
    let count = environment["ROOTLATCH_DIFFERENTIAL"].flatMap { Int($0) } ?? 4000
    let first = environment["ROOTLATCH_SEED"].flatMap { UInt64($0) } ?? 0x5EED
    print("seed \(first), \(count) requests")
    var seen: [Decision: Int] = [:]
    var seed = first
    for _ in 0..<(count / 4) {
      var world = RandomWorld(seed: seed)
      let policies = world.policies()
      for _ in 0..<4 {
        let request = world.request()
        let literal = LiteralEvaluator.decide(request, under: policies)
        let compiled = Authorizer.decide(request, under: policies)
        let verdict = Authorizer.evaluate(request, under: policies)
        seen[compiled, default: 0] += 1
        guard compiled == literal, verdict.decision == compiled else {
          Issue.record(
            "seed \(seed): literal \(literal), compiled \(compiled), verdict \(verdict)\n\(request.action) \(request.principal.arn) \(request.resources.map(\.arn))"
          )
          return
        }
      }
      seed &+= 1
    }
    for decision in Decision.allCases { #expect(seen[decision, default: 0] > count / 20) }
  }

  /// The bench tries all combinations, this one of every 211.
  @Test func `agree on a slice of everything in a small world`() {
    var differences = 0
    var seen: [Decision: Int] = [:]
    SmallWorld.forEach(every: 211) { request, policies in
      if SmallWorld.differs(request, policies) { differences += 1 }
      seen[Authorizer.decide(request, under: policies), default: 0] += 1
    }
    #expect(differences == 0)
    for decision in Decision.allCases { #expect(seen[decision, default: 0] > 100, "\(seen)") }
  }
}
