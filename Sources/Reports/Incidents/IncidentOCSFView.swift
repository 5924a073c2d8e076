public import Detection
internal import Identity
internal import JSONTree

/// Incidents as Detection Findings (class 2004) of OCSF 1.5.0, one a line.
///
/// Source: <https://schema.ocsf.io/1.5.0/classes/detection_finding>.
public struct IncidentOCSFView: IncidentView {
  /// Creates a view.
  public init() {}

  /// Hands over a line.
  public func write(_ incident: Incident, to output: (String) throws -> Void) rethrows {
    try output("\(Self.finding(incident))\n")
  }

  static func finding(_ incident: Incident) -> JSON {
    let region = incident.session.regions.keys.sorted().first ?? "us-east-1"
    let partition = (try? Region(region))?.partition ?? .aws
    return [
      "activity_id": 1, "activity_name": "Create",
      "category_uid": 2, "category_name": "Findings",
      "class_uid": 2004, "class_name": "Detection Finding",
      "type_uid": 200401, "type_name": "Detection Finding: Create",
      "severity_id": .integer(severity(incident.severity)), "severity": .string(name(incident.severity)),
      "status_id": 1, "status": "New",
      "time": milliseconds(incident.lastSeen),
      "start_time": milliseconds(incident.firstSeen), "end_time": milliseconds(incident.lastSeen),
      "count": .integer(incident.session.count),
      "message": .string(incident.summary),
      "metadata": [
        "version": "1.5.0", "profiles": ["cloud"], "log_name": "CloudTrail", "uid": .string(incident.id),
        "product": ["name": "Rootlatch", "vendor_name": "Rootlatch"],
      ],
      "cloud": [
        "provider": "AWS", "region": .string(region),
        "account": [
          "uid": .string(incident.account), "name": .string(incident.account), "type": "AWS Account",
          "type_id": 10,
        ],
      ],
      "finding_info": information(incident),
      "evidences": .array(incident.records.prefix(20).map(evidence)),
      "remediation": ["desc": .string(steps(incident))],
      "resources": [
        [
          "uid": .string("arn:\(partition):iam::\(incident.account):root"), "type": "AWS::IAM::RootUser",
          "cloud_partition": .string(partition.rawValue),
        ]
      ],
    ]
  }

  private static func information(_ incident: Incident) -> JSON {
    var attacks: [JSON] = []
    for finding in incident.findings {
      let technique = finding.detection.technique
      var object: JSONObject = [
        "version": "17.1",
        "tactic": ["uid": .string(technique.tacticID), "name": .string(technique.tactic)],
        "technique": [
          "uid": .string(technique.mainID), "name": .string(technique.mainName),
          "src_url": .string(technique.mainURL),
        ],
      ]
      if let name = technique.subName {
        object["sub_technique"] = [
          "uid": .string(technique.id), "name": .string(name), "src_url": .string(technique.url),
        ]
      }
      let attack = JSON.object(object)
      if !attacks.contains(attack) { attacks.append(attack) }
    }
    return [
      "uid": .string(incident.id), "title": .string(incident.title), "desc": .string(incident.summary),
      "analytic": [
        "type_id": 1, "type": "Rule", "uid": .string(incident.findings.first?.detection.id ?? ""),
        "name": .string(incident.findings.first?.detection.title ?? ""),
      ],
      "types": .array(incident.findings.map { .string($0.detection.id) }),
      "attacks": .array(attacks),
      "created_time": milliseconds(incident.lastSeen),
      "first_seen_time": milliseconds(incident.firstSeen), "last_seen_time": milliseconds(incident.lastSeen),
      "data_sources": ["CloudTrail"],
      "related_events": .array(
        incident.records.prefix(100).map { ["uid": .string($0.id), "type": "CloudTrail record"] }),
    ]
  }

  private static func evidence(_ record: Incident.Record) -> JSON {
    let json = (try? JSON.parse(record.raw)) ?? .null
    func text(_ name: String) -> String? { json[name]?.string.flatMap { $0.isEmpty ? nil : $0 } }
    var evidence: JSONObject = [
      "api": [
        "operation": .string(text("eventName") ?? "unknown"),
        "service": [
          "name": .string(text("eventSource") ?? "unknown"), "uid": .string(text("eventSource") ?? "unknown"),
          "version": .string(text("apiVersion") ?? "unknown"),
        ],
        "request": ["uid": .string(text("requestID") ?? record.id)],
      ],
      "data": json,
    ]
    if let address = text("sourceIPAddress") {
      evidence["src_endpoint"] =
        NetworkAddress(address) == nil ? ["svc_name": .string(address)] : ["ip": .string(address)]
    }
    let identity = json["userIdentity"]
    if let uid = identity?["arn"]?.string ?? identity?["principalId"]?.string, !uid.isEmpty {
      evidence["actor"] = [
        "user": ["uid": .string(uid), "type": .string(identity?["type"]?.string ?? "Unknown"), "type_id": 99]
      ]
    }
    return .object(evidence)
  }

  private static func steps(_ incident: Incident) -> String {
    incident.nextSteps.isEmpty ? "nothing to do" : incident.nextSteps.joined(separator: "; ")
  }

  private static func milliseconds(_ moment: Timestamp) -> JSON { .integer(Int(moment.milliseconds)) }

  private static func severity(_ severity: Severity) -> Int { severity.rank + 1 }

  private static func name(_ severity: Severity) -> String {
    switch severity {
    case .info: "Informational"
    case .low: "Low"
    case .medium: "Medium"
    case .high: "High"
    case .critical: "Critical"
    }
  }
}
