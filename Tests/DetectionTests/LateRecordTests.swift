import CloudTrail
import Detection
import Identity
import JSONTree
import Testing

/// What was told already, when records come late: of another Region, of another account's trail, out of order.
@Suite("Late records")
struct LateRecordTests {
  private static let now = Timestamp(seconds: 1_767_225_600)
  private static let cases = (DetectionCase.all("shapes.jsonl") + DetectionCase.all("detections.jsonl"))
    .filter { $0.records.count > 1 && $0.earlier.isEmpty && $0.ledger == nil }

  private static func final(_ events: [TrailEvent]) -> [String: String] {
    var engine = DetectionEngine()
    for event in events.sorted(by: { $0.time < $1.time }) { engine.add(event) }
    return Dictionary(
      uniqueKeysWithValues: engine.report(at: now).incidents.map { ($0.id, IncidentReader.facts($0)) })
  }

  @Test("Whoever is told of each change knows in the end what the sorted records say", arguments: cases)
  func changes(_ example: DetectionCase) throws {
    let events = try example.events()
    let final = Self.final(events)
    for seed in 0..<8 as Range<UInt64> {
      var dice = OrderTests.Dice(state: seed)
      var engine = DetectionEngine()
      var reader = IncidentReader()
      for event in events.shuffled(using: &dice) {
        engine.add(event)
        if Int.random(in: 0..<3, using: &dice) > 0 { reader.take(engine.changes(at: Self.now)) }
      }
      reader.take(engine.changes(at: Self.now, all: true))
      #expect(reader.incidents == final, "seed \(seed)")
    }
  }

  @Test("The same for the records of all cases together", arguments: 0..<6 as Range<UInt64>)
  func together(_ seed: UInt64) throws {
    var ids: Set<String> = []
    let events = try Self.cases.flatMap { try $0.events() }.filter { ids.insert($0.id).inserted }
    var dice = OrderTests.Dice(state: seed)
    var engine = DetectionEngine()
    var reader = IncidentReader()
    for (index, event) in events.shuffled(using: &dice).enumerated() {
      engine.add(event)
      if index % 9 == 0 { reader.take(engine.changes(at: Self.now)) }
    }
    reader.take(engine.changes(at: Self.now, all: true))
    #expect(reader.incidents == Self.final(events))
  }

  private static func example(_ name: String) throws -> [TrailEvent] {
    try #require(DetectionCase.all("shapes.jsonl").first { $0.name == name }).events()
  }

  @Test("A session that looked like theft is the same incident when its AssumeRoot comes")
  func assumeRoot() throws {
    let events = try Self.example("2.9 session joined by key")
    let call = try #require(events.first { $0.name == "AssumeRoot" })
    var engine = DetectionEngine()
    for event in events where event.name != "AssumeRoot" { engine.add(event) }
    let before = try #require(engine.changes(at: Self.now).first)
    #expect(before.severity == .high && before.kind == .temporaryCredentials)
    engine.add(call)
    let after = engine.changes(at: Self.now)
    #expect(after.map(\.id) == [before.id])
    #expect(after.map(\.severity) == [.low])
    #expect(after.map(\.kind) == [.rootSession])
  }

  @Test("An entry that comes late into the ledger explains a session that was told as critical")
  func ledger() throws {
    let events = try Self.example("2.9 session joined by key")
    let call = try #require(events.compactMap { AssumeRootCall($0) }.first)
    var recorded = RecordedSessions([], since: call.time - .seconds(86_400))
    var engine = DetectionEngine(recorded: recorded)
    for event in events { engine.add(event) }
    let before = try #require(engine.changes(at: Self.now).first)
    #expect(before.severity == .critical && before.ledgerEntry == nil)
    recorded.add(
      RecordedSessions.Entry(
        id: "9", time: call.time, target: call.target, task: call.task, accessKeyID: call.accessKeyID,
        purpose: "audit"))
    engine.recorded = recorded
    let after = engine.changes(at: Self.now, all: true)
    #expect(after.map(\.id) == [before.id])
    #expect(after.map(\.severity) == [.low])
    #expect(after.map(\.ledgerEntry) == ["9"])
  }

  @Test("A session of the ledger that was not seen is replaced by the one that is")
  func unseen() throws {
    let events = try Self.example("2.9 session joined by key")
    let call = try #require(events.compactMap { AssumeRootCall($0) }.first)
    let entry = RecordedSessions.Entry(
      id: "9", time: call.time, target: call.target, task: call.task, accessKeyID: call.accessKeyID,
      purpose: "audit")
    var engine = DetectionEngine(recorded: RecordedSessions([entry], since: call.time - .seconds(86_400)))
    engine.noteCoverage(call.time - .seconds(3600))
    let before = engine.changes(at: Self.now, all: true)
    #expect(before.map(\.kind) == [.unseenSession])
    for event in events { engine.add(event) }
    let after = engine.changes(at: Self.now)
    #expect(after.map(\.kind) == [.rootSession])
    #expect(after.flatMap(\.replaces) == before.map(\.id))
  }
}
