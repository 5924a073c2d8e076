import IAMPolicy
import Measuring
import PolicyTesting

/// Decisions per second on one core.
enum Speed {
  static func print() throws {
    for (name, workload) in [("light", try PolicyWorkload.light()), ("heavy", try PolicyWorkload.heavy())] {
      let requests = workload.requests()
      let decided = rate(requests.count) {
        Authorizer.decide(requests[$0], under: workload.policies) == .allow ? 1 : 0
      }
      let built = rate(PolicyWorkload.count) {
        Authorizer.decide(workload.request($0), under: workload.policies) == .allow ? 1 : 0
      }
      let explained = rate(requests.count) {
        Authorizer.evaluate(requests[$0], under: workload.policies).decisive.count
      }
      Swift.print(
        """
        {"workload":"\(name)","decisionsPerSecond":\(Int(decided.rate)),"builtAndDecidedPerSecond":\(Int(built.rate)),\
        "explainedPerSecond":\(Int(explained.rate)),"allowed":\(decided.sum),"of":\(requests.count)}
        """)
    }
  }

  /// The best of seven rounds of a fifth of a second of this thread's processor time.
  private static func rate(_ count: Int, _ body: (Int) -> Int) -> (rate: Double, sum: Int) {
    var sum = 0
    for index in 0..<count { sum += body(index) }
    var best = 0.0
    var sink = 0
    for _ in 0..<7 {
      var done = 0
      let start = threadTime()
      var elapsed = Duration.zero
      while elapsed < .milliseconds(200) {
        for index in 0..<count { sink &+= body(index) }
        done += count
        elapsed = threadTime() - start
      }
      let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
      best = max(best, Double(done) / seconds)
    }
    return (best, sink == Int.min ? 0 : sum)
  }
}
