import CloudTrail
import Detection
import Identity
import JSONTree

extension FuzzTarget {
  /// Trail records, one a line.
  ///
  /// Laws: a refusal is one line; a record keeps its bytes; written in another way it says the same; what an engine
  /// makes of records does not depend on their order or number; what concerns root is what the engine takes.
  static let trailEvent = FuzzTarget(
    "trail-event",
    words: [
      #""type":"Root""#, #""eventName":"AssumeRoot""#, #""eventName":"ConsoleLogin""#,
      #""userIdentity":{"#, #""sessionContext":{"attributes":{"creationDate":"2026-03-01T00:00:00Z"}}"#,
      #""eventTime":"2026-03-01T00:00:00Z""#, #""assumedRoot":"true""#,
      #""errorMessage":"Failed authentication""#,
      #""invokedBy":"signin.amazonaws.com""#, #""accessKeyId":"ASIAX""#, #""accountId":"111122223333""#,
      #""responseElements":{"#, #""requestParameters":{"targetPrincipal":"222222222222""#, "null", "\n",
      #""eventType":"AwsServiceEvent""#, #""addendum":{"#, "20131102T010628Z",
    ]
  ) { input throws(FuzzFinding) in
    var events: [TrailEvent] = []
    for line in input.split(separator: 0x0A).prefix(40) {
      let raw = Array(line)
      let event: TrailEvent
      do throws(InvalidTrailEvent) {
        event = try TrailEvent(record: raw)
      } catch {
        try FuzzFinding.require(
          !error.description.utf8.contains { $0 < 0x20 }, "a refusal of several lines: \(error)")
        continue
      }
      try FuzzFinding.require(
        event.raw == raw || event.response["credentials"]?["sessionToken"] != nil
          || (try? JSON.parse(raw, limits: TrailEvent.limits)) == nil, "a record lost its bytes")
      try checkRewriting(event)
      events.append(event)
    }
    // Two records of one id are one record, and which one stays is not said.
    var ids: Set<String> = []
    events.removeAll { !ids.insert($0.id).inserted }
    let forwards = report(events)
    try FuzzFinding.require(report(events.reversed()) == forwards, "the order of records matters")
    try FuzzFinding.require(report(events + events) == forwards, "the number of copies matters")
  }

  private static func checkRewriting(_ event: TrailEvent) throws(FuzzFinding) {
    guard let json = try? JSON.parse(event.raw), let again = try? TrailEvent(record: json.bytes) else {
      throw FuzzFinding("a record that was read cannot be read again")
    }
    try FuzzFinding.require(
      again.action == event.action && again.time == event.time && again.account == event.account
        && again.isFailure == event.isFailure && again.isReadOnly == event.isReadOnly
        && again.actor == event.actor && again.isBackfilled == event.isBackfilled
        && again.sourceAddress == event.sourceAddress && again.usesMFA == event.usesMFA,
      "written in another way, a record says something else")
  }

  /// Everything that a report tells, in a form that can be compared.
  private static func report(_ events: [TrailEvent]) -> [String] {
    var engine = DetectionEngine()
    for event in events { engine.add(event) }
    let report = engine.report(at: Timestamp(seconds: 4_000_000_000))
    return report.incidents.map { "\($0.id) \($0.severity) \($0.summary) \($0.records.map(\.id))" }
      + report.sessions.map { "\($0.id) \($0.count)" } + ["\(report.relevantRecords)"]
  }
}
