import CloudTrail
import Detection
import Identity
import TestKit
import Testing

/// Looking at what changed tells what looking at everything tells.
@Suite("Looks at what changed")
struct LookTests {
  /// Something that an engine is fed.
  private enum Feed {
    case event(TrailEvent)
    case finding(GuardDutyFinding)
    case entry(RecordedSessions.Entry)
  }

  /// Root has been seen long before, so that what is new counts as new.
  private static let history: [String: AccountHistory] = {
    var past = AccountHistory()
    let first = RandomActivity.start - .seconds(60 * 86_400)
    past.noteCoverage(from: first)
    past.note("198.51.100.0/24", .network, AccountHistory.Span(first: first, last: first))
    return ["111111111111": past, "222222222222": past]
  }()

  /// Everything that a fresh engine says of the same.
  private static func whole(_ feeds: [Feed], at now: Timestamp) -> [String: String] {
    var engine = DetectionEngine(history: history)
    let ledger = feeds.compactMap { if case .entry(let entry) = $0 { entry } else { nil } }
    engine.recorded = RecordedSessions(ledger, since: RandomActivity.start)
    for feed in feeds {
      switch feed {
      case .event(let event): engine.add(event)
      case .finding(let finding): engine.add(finding)
      case .entry: break
      }
    }
    return Dictionary(
      uniqueKeysWithValues: engine.report(at: now).incidents.map { ($0.id, IncidentReader.facts($0)) })
  }

  @Test("At every moment, in whatever order and pieces records come", arguments: 0..<40 as Range<UInt64>)
  func equal(_ seed: UInt64) throws {
    var dice = SeededGenerator(seed: seed &+ 1000)
    let hours = [3, 24, 80].pick(&dice)
    let activity = try RandomActivity(seed: seed, pieces: 30, hours: hours)
    var feeds: [Feed] =
      activity.events.map { .event($0) } + activity.findings.map { .finding($0) }
      + activity.entries.map { .entry($0) }
    // Some come again, and most nearly in the order of time.
    feeds += feeds.filter { _ in dice.once(in: 8) }
    if dice.once(in: 2) {
      feeds.shuffle(using: &dice)
    } else {
      let late = feeds.map { Self.time($0).seconds + Int64(dice.below(dice.once(in: 6) ? 20_000 : 300)) }
      feeds = zip(feeds, late).sorted { $0.1 < $1.1 }.map(\.0)
    }
    var engine = DetectionEngine(history: Self.history)
    var recorded = RecordedSessions([], since: RandomActivity.start)
    engine.recorded = recorded
    var reader = IncidentReader()
    var fed: [Feed] = []
    var now = RandomActivity.start
    for feed in feeds {
      fed.append(feed)
      switch feed {
      case .event(let event): engine.add(event)
      case .finding(let finding): engine.add(finding)
      case .entry(let entry):
        recorded.add(entry)
        engine.reconcile(with: recorded, changes: [entry])
      }
      guard dice.once(in: 4) else { continue }
      now = max(now, Self.time(feed)) + .seconds(Int64(dice.below(1200)))
      reader.take(engine.changes(at: now))
      guard dice.once(in: 6) else { continue }
      let whole = Self.whole(fed, at: now)
      #expect(reader.incidents == whole, "seed \(seed) after \(fed.count)")
      guard reader.incidents == whole else { return }
    }
    for step in 0..<4 {
      now = now + .seconds(Int64(step * 1000))
      reader.take(engine.changes(at: now))
      #expect(reader.incidents == Self.whole(fed, at: now), "seed \(seed) at the end")
    }
    #expect(engine.changes(at: now).isEmpty)
  }

  private static func time(_ feed: Feed) -> Timestamp {
    switch feed {
    case .event(let event): event.time
    case .finding(let finding): finding.updatedAt
    case .entry(let entry): entry.time
    }
  }

  @Test("A session is let go of as a whole: its rest is not told as one that began out of sight")
  func forgetting() throws {
    let activity = try RandomActivity(seed: 7, pieces: 60, hours: 30)
    var engine = DetectionEngine(history: Self.history)
    for event in activity.events { engine.add(event) }
    let end = RandomActivity.start + .seconds(40 * 3600)
    #expect(!engine.changes(at: end).isEmpty)
    for hour in 0..<60 as Range<Int64> {
      let now = end + .seconds(hour * 1800)
      engine.forget(before: now - .seconds(26 * 3600))
      let told = engine.changes(at: now, all: true).filter { !$0.replaces.isEmpty }
      #expect(told.isEmpty)
      let sessions = engine.changes(at: now, all: true)
      for incident in sessions where incident.kind == .rootSession || incident.kind == .consoleSession {
        let before = Self.first[incident.id]
        #expect(before == nil || before == incident.severity, "\(incident.summary)")
      }
    }
    #expect(engine.changes(at: end + .seconds(90 * 3600), all: true).isEmpty)
  }

  private static let first: [String: Severity] = {
    guard let activity = try? RandomActivity(seed: 7, pieces: 60, hours: 30) else { return [:] }
    var engine = DetectionEngine(history: history)
    for event in activity.events { engine.add(event) }
    let end = RandomActivity.start + .seconds(40 * 3600)
    return Dictionary(engine.changes(at: end).map { ($0.id, $0.severity) }) { first, _ in first }
  }()
}
