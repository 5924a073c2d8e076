import EventPattern
import HostSystem
import Measuring

/// Measures event patterns on one core, over the events of a file with one a line; one JSON object a line.
@main
enum PatternBench {
  static func main() throws {
    guard CommandLine.arguments.count == 2 else {
      print("usage: pattern-bench EVENTS")
      quit(2)
    }
    let events = try events(of: CommandLine.arguments[1])
    for (name, patterns) in RuleSets.all {
      let rules = try patterns.enumerated().map {
        (name: "\($0.offset)", pattern: try EventPattern(parsing: $0.element))
      }
      var session = EventMatcher(rules).makeSession()
      var matches = 0
      for event in events { matches += try session.matches(event).count }
      let rate = try rate(events, &session)
      print(
        "{\"rules\":\"\(name)\",\"eventsPerSecond\":\(Int(rate)),\"events\":\(events.count),\"matches\":\(matches)}"
      )
    }
  }

  private static func events(of path: String) throws -> [[UInt8]] {
    let file = try OpenFile(FilePath(path))
    var bytes: [UInt8] = []
    while true {
      let end = bytes.count
      bytes += [UInt8](repeating: 0, count: 1 << 20)
      let count = try file.read(into: &bytes, end..<bytes.count)
      bytes.removeLast(bytes.count - end - count)
      if count == 0 { return bytes.split(separator: 0x0A).map(Array.init) }
    }
  }

  /// The best of nine rounds of a fifth of a second of this thread's processor time.
  private static func rate(_ events: [[UInt8]], _ session: inout EventMatcher.Session) throws -> Double {
    var best = 0.0
    var sink = 0
    for _ in 0..<9 {
      var rounds = 0
      var matches = 0
      let start = threadTime()
      var elapsed = Duration.zero
      while elapsed < .milliseconds(200) {
        for event in events { matches &+= try session.matches(event).count }
        rounds += 1
        elapsed = threadTime() - start
      }
      best = max(best, Double(rounds * events.count) / (elapsed / .seconds(1)))
      sink &+= matches
    }
    return sink == .min ? 0 : best
  }
}
