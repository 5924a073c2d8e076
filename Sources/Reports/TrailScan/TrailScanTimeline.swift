internal import CloudTrail
internal import Detection
internal import Identity

/// Which incident a record of the timeline belongs to, and which detections saw something in it.
struct TrailScanTimeline {
  private let incidents: [Incident]
  private var byRecord: [String: Int] = [:]
  private var byKey: [String: Int] = [:]

  init(_ incidents: [Incident]) {
    self.incidents = incidents
    for (index, incident) in incidents.enumerated() {
      for record in incident.records { byRecord[record.id] = index }
      for finding in incident.findings {
        for id in finding.eventIDs where byRecord[id] == nil { byRecord[id] = index }
      }
      for key in incident.session.accessKeys.keys {
        byKey["\(incident.account) \(key)"] = index
      }
    }
  }

  /// The incident that a record belongs to.
  func incident(of event: TrailEvent) -> Incident? {
    let key = event.actor.accessKeyID.map { "\(event.account) \($0)" }
    return (byRecord[event.id] ?? key.flatMap { byKey[$0] }).map { incidents[$0] }
  }

  /// The columns: the incident's id and severity, the detections that name the record, and their techniques.
  ///
  /// Of an incident with very many records, those that it does not keep are found by their access key.
  func row(_ event: TrailEvent) -> [String] {
    guard let incident = incident(of: event) else { return ["", "", "", ""] }
    let findings = incident.findings.filter { $0.eventIDs.contains(event.id) }
    var techniques: [String] = []
    for finding in findings where !techniques.contains(finding.detection.technique.id) {
      techniques.append(finding.detection.technique.id)
    }
    return [
      incident.id, incident.severity.rawValue, findings.map(\.detection.id).joined(separator: " "),
      techniques.joined(separator: " "),
    ]
  }
}
