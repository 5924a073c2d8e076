import IAMPolicy
import Measuring
import PolicyTesting

/// Random requests through both engines.
enum Differential {
  static func print(count: Int, seed first: UInt64) {
    var seen: [Decision: Int] = [:]
    var seed = first
    for _ in 0..<(count / 4) {
      var world = RandomWorld(seed: seed)
      let policies = world.policies()
      for _ in 0..<4 {
        let request = world.request()
        let compiled = Authorizer.decide(request, under: policies)
        let literal = LiteralEvaluator.decide(request, under: policies)
        seen[compiled, default: 0] += 1
        guard compiled == literal else {
          Swift.print("{\"seed\":\(seed),\"compiled\":\"\(compiled)\",\"literal\":\"\(literal)\"}")
          quit(1)
        }
      }
      seed &+= 1
    }
    Swift.print(
      """
      {"requests":\(count),"firstSeed":\(first),"allow":\(seen[.allow] ?? 0),\
      "implicitDeny":\(seen[.implicitDeny] ?? 0),"explicitDeny":\(seen[.explicitDeny] ?? 0),"differences":0}
      """)
  }
}
