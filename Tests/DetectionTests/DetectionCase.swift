import CloudTrail
import Detection
import Identity
import JSONTree
import TestKit
import Testing

/// One case: records, and the incidents they must make, and no others.
struct DetectionCase: CustomTestStringConvertible {
  /// What an incident must be.
  struct Expectation {
    let kind: String
    let severity: String
    /// The detections, sorted.
    let detections: [String]
    let account: String?
    /// Texts that the summary must hold.
    let says: [String]
  }

  let name: String
  let records: [[UInt8]]
  let incidents: [Expectation]
  /// How many sessions; nil where the case does not say.
  let sessions: Int?
  /// Hours after the last record at which the report is made.
  let hoursLater: Int

  var testDescription: String { name }

  init(_ json: JSON) throws {
    name = try #require(json["case"]?.string)
    records = try #require(json["records"]?.array).map(\.bytes)
    incidents = try #require(json["incidents"]?.array).map { incident in
      Expectation(
        kind: try #require(incident["kind"]?.string), severity: try #require(incident["severity"]?.string),
        detections: try #require(incident["detections"]?.array).compactMap(\.string).sorted(),
        account: incident["account"]?.string,
        says: (incident["says"]?.array ?? []).compactMap(\.string))
    }
    sessions = json["sessions"]?.integer
    hoursLater = json["hoursLater"]?.integer ?? 2
  }

  /// The cases of a file; a line is a case, `#` begins a comment.
  static func all(_ file: String) -> [DetectionCase] {
    do {
      return try CaseFiles.lines(file).map { try DetectionCase(JSON.parse($0)) }
    } catch {
      preconditionFailure("\(file): \(error)")
    }
  }

  func events() throws -> [TrailEvent] { try records.map { try TrailEvent(record: $0) } }

  func report(_ events: [TrailEvent]) -> DetectionReport {
    var engine = DetectionEngine()
    for event in events { engine.add(event) }
    let last = events.map(\.time).max() ?? Timestamp(seconds: 0)
    return engine.report(at: last + .seconds(hoursLater * 3600))
  }
}
