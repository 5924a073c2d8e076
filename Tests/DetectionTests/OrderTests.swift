import CloudTrail
import Detection
import Identity
import Testing

/// What an engine gives depends on the records alone.
@Suite("Order, duplicates and pieces")
struct OrderTests {
  /// Repeats itself for a seed (SplitMix64).
  struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
  }

  private static let later = Timestamp(seconds: 1_767_225_600)

  /// Everything that a report tells, in a form that can be compared.
  private static func facts(_ report: DetectionReport) -> [String] {
    report.incidents.map { incident in
      "\(incident.id) \(incident.severity) \(incident.title) \(incident.summary) "
        + "\(incident.records.map(\.id)) \(incident.findings.map { "\($0.detection.id) \($0.eventIDs)" })"
    } + report.sessions.map { "\($0.id) \($0.kind) \($0.count) \($0.firstSeen) \($0.lastSeen)" }
      + ["\(report.recordsByRoot) \(report.relevantRecords)"]
  }

  private static func facts(_ events: [TrailEvent]) -> [String] {
    var engine = DetectionEngine()
    for event in events { engine.add(event) }
    return facts(engine.report(at: later))
  }

  private static let events = DetectionCase.all("shapes.jsonl").flatMap { (try? $0.events()) ?? [] }

  @Test("The order of records does not matter", arguments: 0..<40)
  func order(_ seed: UInt64) {
    var dice = Dice(state: seed)
    #expect(Self.facts(Self.events.shuffled(using: &dice)) == Self.facts(Self.events))
  }

  @Test("Duplicates do not matter, and are counted", arguments: 0..<10)
  func duplicates(_ seed: UInt64) {
    var dice = Dice(state: seed)
    let extra = Self.events.filter { _ in Bool.random(using: &dice) }
    let mixed = (Self.events + extra).shuffled(using: &dice)
    #expect(Self.facts(mixed) == Self.facts(Self.events))
    var engine = DetectionEngine()
    for event in mixed { engine.add(event) }
    var once = DetectionEngine()
    for event in Self.events { once.add(event) }
    let counted = engine.report().duplicates - once.report().duplicates
    #expect(counted > 0 && counted <= extra.count)
  }

  @Test("Reports on the way do not matter", arguments: 0..<20)
  func pieces(_ seed: UInt64) {
    var dice = Dice(state: seed)
    var engine = DetectionEngine()
    for event in Self.events.shuffled(using: &dice) {
      engine.add(event)
      if Int.random(in: 0..<12, using: &dice) == 0 { _ = engine.report() }
    }
    #expect(Self.facts(engine.report(at: Self.later)) == Self.facts(Self.events))
  }
}
