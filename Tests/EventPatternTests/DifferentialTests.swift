import EventPattern
import JSONTree
import Testing

@Suite("Compiled and literal matching")
struct DifferentialTests {
  @Test("agree on random worlds", arguments: 0..<16 as Range<UInt64>)
  func agree(batch: UInt64) throws {
    let seed = UInt64.random(in: .min ... .max) &+ batch
    var world = RandomWorld(seed: seed)
    for round in 0..<40 {
      let patterns = (0..<12).map { _ in world.pattern() }
      var rules: [(name: String, pattern: EventPattern)] = []
      for (place, pattern) in patterns.enumerated() {
        rules.append((String(place), try EventPattern(parsing: pattern.description)))
      }
      var session = EventMatcher(rules).makeSession()
      for _ in 0..<12 {
        let event = world.event()
        let literal = LiteralMatcher(event: event)
        let expected = patterns.indices.filter { literal.matches(patterns[$0]) }
        let actual = try session.matches(event.bytes)
        #expect(
          actual == expected,
          "seed \(seed), round \(round): \(event) \(Set(actual).symmetricDifference(expected).map { patterns[$0] })"
        )
        if actual != expected { return }
        let place = round % patterns.count
        let explanation = try rules[place].pattern.explain(event.bytes)
        #expect(explanation.isMatch == expected.contains(place), "seed \(seed)")
      }
    }
  }
}
