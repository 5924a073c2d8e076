public import Detection
internal import Identity

/// Incidents as rows for spreadsheets, a heading above.
public struct IncidentCSVView: IncidentView {
  /// Creates a view.
  public init() {}

  /// Hands over the heading.
  public func begin(_ output: (String) throws -> Void) rethrows {
    try output(
      CSV.row([
        "first_seen", "last_seen", "severity", "account", "kind", "title", "summary", "actor", "addresses",
        "regions", "records", "detections", "techniques", "next_steps", "incident_id", "event_ids",
      ]))
  }

  /// Hands over a row.
  public func write(_ incident: Incident, to output: (String) throws -> Void) rethrows {
    var techniques: [String] = []
    for finding in incident.findings where !techniques.contains(finding.detection.technique.id) {
      techniques.append(finding.detection.technique.id)
    }
    try output(
      CSV.row([
        incident.firstSeen.iso8601, incident.lastSeen.iso8601, incident.severity.rawValue, incident.account,
        incident.kind.rawValue, incident.title, incident.summary, incident.actor,
        incident.session.addresses.keys.sorted().joined(separator: " "),
        incident.session.regions.keys.sorted().joined(separator: " "), String(incident.session.count),
        incident.findings.map(\.detection.id).joined(separator: " "), techniques.joined(separator: " "),
        incident.nextSteps.joined(separator: "; "), incident.id,
        incident.records.map(\.id).joined(separator: " "),
      ]))
  }
}
