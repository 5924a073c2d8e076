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
  /// Records of before, from which history is made.
  let earlier: [[UInt8]]
  /// Findings of GuardDuty.
  let findings: [[UInt8]]
  /// The ledger; nil where there is none.
  let ledger: RecordedSessions?
  /// Where addresses are; nil where nobody knows.
  let places: KnownPlaces?
  /// Detections that must not be set off.
  let absent: [String]

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
    earlier = (json["earlier"]?.array ?? []).map(\.bytes)
    findings = (json["findings"]?.array ?? []).map(\.bytes)
    ledger = try json["ledger"].map(Self.ledger)
    places = json["places"]?.object.map(KnownPlaces.init)
    absent = (json["absent"]?.array ?? []).compactMap(\.string)
  }

  private static func ledger(_ json: JSON) throws -> RecordedSessions {
    let entries = try #require(json["entries"]?.array).map { entry in
      RecordedSessions.Entry(
        id: try #require(entry["id"]?.string),
        time: try Timestamp(iso8601: try #require(entry["time"]?.string)),
        target: try #require(entry["target"]?.string), task: try #require(entry["task"]?.string),
        accessKeyID: entry["accessKeyId"]?.string, purpose: try #require(entry["purpose"]?.string))
    }
    return RecordedSessions(entries, since: try Timestamp(iso8601: try #require(json["since"]?.string)))
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

  func report(_ events: [TrailEvent]) throws -> DetectionReport {
    var past = DetectionEngine(directory: places)
    for raw in earlier { past.add(try TrailEvent(record: raw)) }
    _ = past.report()
    var engine = DetectionEngine(history: past.history, directory: places, recorded: ledger)
    for event in events { engine.add(event) }
    for raw in findings { engine.add(try GuardDutyFinding(raw)) }
    let last = events.map(\.time).max() ?? Timestamp(seconds: 0)
    return engine.report(at: last + .seconds(hoursLater * 3600))
  }
}

/// Places of addresses that a case names.
struct KnownPlaces: AddressDirectory {
  private let places: [String: AddressPlace]

  init(_ json: JSONObject) {
    var places: [String: AddressPlace] = [:]
    for member in json.members {
      var place = AddressPlace()
      place.country = member.value["country"]?.string
      place.city = member.value["city"]?.string
      place.latitude = member.value["latitude"]?.number?.double
      place.longitude = member.value["longitude"]?.number?.double
      place.systemNumber = member.value["system"]?.integer
      places[member.name] = place
    }
    self.places = places
  }

  func place(of address: String) -> AddressPlace? { places[address] }
}
