internal import CloudTrail
internal import Detection
internal import JSONTree
public import Operations

/// A scan as a document a line, each with its `type`: incidents, sessions, identities, damaged files, the records of the
/// timeline where they are wanted, and the summary.
public struct TrailScanLinesView: Sendable {
  private let withRecords: Bool

  /// Creates a view; with every record that concerns root where that is wanted and the scan has kept them.
  public init(withRecords: Bool = false) { self.withRecords = withRecords }

  /// Hands over line after line.
  ///
  /// - Throws: What `output` throws, and where the records cannot be read again.
  public func write(_ result: TrailScanResult, to output: (String) throws -> Void) throws {
    func line(_ type: String, _ json: JSON) throws {
      var members: [JSONObject.Member] = [.init(name: "type", value: .string(type))]
      members += json.object?.members ?? []
      try output("\(JSON.object(JSONObject(members)))\n")
    }
    for incident in result.report.incidents { try line("incident", IncidentDocument.incident(incident)) }
    for session in result.report.sessions { try line("session", IncidentDocument.session(session)) }
    if let profile = result.profile {
      var profiles = TrailProfileWriter(profile)
      for identity in profile.identities {
        var writer = JSONWriter()
        writer.openObject()
        writer.member("type", "identity")
        profiles.write(identity, to: &writer)
        writer.closeObject()
        try output(writer.text + "\n")
      }
    }
    for damage in result.damages { try line("damaged", TrailScanDocument.damage(damage)) }
    if withRecords {
      let timeline = TrailScanTimeline(result.report.incidents)
      try result.forEachRecord { event in
        try line("record", TrailScanDocument.record(event, incident: timeline.incident(of: event)?.id))
      }
    }
    try line("summary", TrailScanDocument.summary(result))
  }
}
