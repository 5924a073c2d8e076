import Detection

/// What somebody knows who is told of every change.
struct IncidentReader {
  /// What was told last of each incident, by its id.
  private(set) var incidents: [String: String] = [:]

  mutating func take(_ changed: [Incident]) {
    for incident in changed {
      for id in incident.replaces { incidents[id] = nil }
      incidents[incident.id] = Self.facts(incident)
    }
  }

  static func facts(_ incident: Incident) -> String {
    "\(incident.kind) \(incident.severity) \(incident.summary) \(incident.records.map(\.id)) "
      + "\(incident.findings.map(\.detection.id)) \(incident.ledgerEntry ?? "-")"
  }
}
