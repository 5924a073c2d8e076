import CloudTrail
import Detection
import Identity
import JSONTree
import Operations
import TestKit
import Testing

/// The same records read as an archive and as they come make the same incidents.
@Suite("Scan and watch")
struct ScanAndWatchTests {
  /// The records of every shape that the detections are tested with, each once.
  private static func records() throws -> [[UInt8]] {
    let lines = try ["shapes", "detections"].flatMap { name in
      let path = CaseFiles.packageRoot + "/Tests/DetectionTests/Cases/\(name).jsonl"
      return String(decoding: try CaseFiles.read(path), as: UTF8.self).split(separator: "\n")
    }
    var ids: Set<String> = []
    return try lines.filter { !$0.hasPrefix("#") }.flatMap { line in
      let json = try JSON.parse(String(line))
      return (json["earlier"]?.array ?? []) + (json["records"]?.array ?? [])
    }.filter { ids.insert($0["eventID"]?.string ?? "").inserted }.map(\.bytes)
  }

  /// What somebody knows who reads every notice.
  private struct Reader {
    struct Told: Hashable {
      let kind: ActivityKind
      let severity: Severity
      /// All that were ever told of it.
      var detections: Set<String>
      let records: Set<String>

      init(_ incident: Incident) {
        kind = incident.kind
        severity = incident.severity
        detections = Set(incident.findings.map(\.detection.id))
        records = Set(incident.records.map(\.id))
      }
    }

    var incidents: [String: Told] = [:]

    mutating func take(_ incident: Incident) {
      var told = Told(incident)
      for id in incident.replaces + [incident.id] {
        told.detections.formUnion(incidents.removeValue(forKey: id)?.detections ?? [])
      }
      incidents[incident.id] = told
    }
  }

  @Test("In whatever order and pieces they come", arguments: 0..<6 as Range<UInt64>)
  func equal(_ seed: UInt64) async throws {
    let records = try Self.records()
    var dice = SeededGenerator(seed: seed)
    let text = Array(records.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n").utf8)
    let scan = await TrailScan(TrailScanOptions()).text(text, named: "records.jsonl")
    let scanned = Dictionary(uniqueKeysWithValues: scan.report.incidents.map { ($0.id, Reader.Told($0)) })
    // What hangs on the time is asked at the time of the last record, as a scan does.
    let now = try #require(try records.map { try TrailEvent(record: $0).time }.max())
    let fed = (records + records.filter { _ in dice.once(in: 5) }).shuffled(using: &dice)
    let reader = Locked(Reader())
    let configuration = Watcher.Configuration(least: .info, sinks: ["none"], now: { now }) {
      incident, isUpdate in
      reader.with { $0.take(incident) }
      return WatchNotice(isUpdate: isUpdate, severity: incident.severity, title: "", document: [], text: "")
    }
    let watcher = try Watcher(
      WatchState(limit: 1_000_000), configuration, options: DetectionOptions(), rules: UserRules(),
      directory: nil,
      ledger: nil)
    var rest = fed[...]
    while !rest.isEmpty {
      var batch = WatchBatch()
      let count = 1 + dice.below(12)
      for record in rest.prefix(count) { batch.open(record, from: "test") }
      rest = rest.dropFirst(count)
      try await watcher.take(batch, from: "test")
    }
    let told = reader.with { $0.incidents }
    #expect(Set(told.keys) == Set(scanned.keys))
    for (id, scanned) in scanned {
      guard let told = told[id] else { continue }
      #expect(told.kind == scanned.kind && told.severity == scanned.severity, "\(id) \(told) \(scanned)")
      // More of the same is not told again, so that the last notice may know fewer records than the scan, and nobody
      // is told that a detection no longer fires beside others as urgent.
      #expect(told.detections.isSuperset(of: scanned.detections), "\(id) \(told) \(scanned)")
      #expect(!told.records.isDisjoint(with: scanned.records), "\(id) \(told) \(scanned)")
    }
  }
}
