public import Detection
internal import Identity
internal import JSONTree

/// Incidents as alerts of the Elastic Common Schema 8.17, one a line.
///
/// Source: <https://www.elastic.co/guide/en/ecs/8.17/ecs-field-reference.html>; the fields of CloudTrail are named as
/// Elastic's integration names them.
public struct IncidentECSView: IncidentView {
  /// Creates a view.
  public init() {}

  /// Hands over a line.
  public func write(_ incident: Incident, to output: (String) throws -> Void) rethrows {
    try output("\(Self.alert(incident))\n")
  }

  static func alert(_ incident: Incident) -> JSON {
    let worst = incident.findings.first?.detection
    let addresses = incident.session.addresses.keys.filter { NetworkAddress($0) != nil }.sorted()
    var alert: JSONObject = [
      "@timestamp": .string(incident.lastSeen.iso8601WithMilliseconds),
      "ecs": ["version": "8.17.0"],
      "message": .string(incident.summary),
      "event": [
        "kind": "alert", "category": ["iam"], "type": ["info"], "module": "rootlatch",
        "dataset": "rootlatch.incident", "provider": "cloudtrail.amazonaws.com",
        "id": .string(incident.id), "action": .string(worst?.id ?? incident.kind.rawValue),
        "severity": .integer([1, 21, 47, 73, 99][incident.severity.rank]),
        "start": .string(incident.firstSeen.iso8601WithMilliseconds),
        "end": .string(incident.lastSeen.iso8601WithMilliseconds),
        "outcome": .string(
          incident.session.failureCount == incident.session.count && incident.session.count > 0
            ? "failure" : "success"),
      ],
      "rule": [
        "id": .string(worst?.id ?? ""), "name": .string(worst?.title ?? ""),
        "description": .string(worst?.looksFor ?? ""), "ruleset": "rootlatch",
      ],
      "cloud": [
        "provider": "aws", "account": ["id": .string(incident.account)],
        "region": .string(incident.session.regions.keys.sorted().first ?? ""),
      ],
      "user": ["name": .string(incident.actor)],
      "related": ["ip": .array(addresses.map { .string($0) }), "user": [.string(incident.actor)]],
      "threat": threat(incident),
      "tags": .array(incident.findings.map { .string($0.detection.id) }),
      "rootlatch": [
        "kind": .string(incident.kind.rawValue), "severity": .string(incident.severity.rawValue),
        "next_steps": .array(incident.nextSteps.map { .string($0) }),
        "event_ids": .array(incident.records.map { .string($0.id) }),
      ],
    ]
    if let address = addresses.first {
      alert["source"] = ["ip": .string(address), "address": .string(address)]
    }
    if let agent = incident.session.userAgents.keys.sorted().first {
      alert["user_agent"] = ["original": .string(agent)]
    }
    return .object(alert)
  }

  /// Techniques, and those below them in a member of their own.
  private static func technique(_ techniques: [AttackTechnique]) -> JSON {
    var mains: [AttackTechnique] = []
    for technique in techniques where !mains.contains(where: { $0.mainID == technique.mainID }) {
      mains.append(technique)
    }
    let subs = techniques.filter { $0.subName != nil }
    var technique: JSONObject = [
      "id": .array(mains.map { .string($0.mainID) }), "name": .array(mains.map { .string($0.mainName) }),
      "reference": .array(mains.map { .string($0.mainURL) }),
    ]
    if !subs.isEmpty {
      technique["subtechnique"] = [
        "id": .array(subs.map { .string($0.id) }), "name": .array(subs.map { .string($0.subName ?? "") }),
        "reference": .array(subs.map { .string($0.url) }),
      ]
    }
    return .object(technique)
  }

  private static func threat(_ incident: Incident) -> JSON {
    var techniques: [AttackTechnique] = []
    for finding in incident.findings where !techniques.contains(finding.detection.technique) {
      techniques.append(finding.detection.technique)
    }
    return [
      "framework": "MITRE ATT&CK",
      "tactic": [
        "id": .array(techniques.map { .string($0.tacticID) }),
        "name": .array(techniques.map { .string($0.tactic) }),
      ],
      "technique": technique(techniques),
    ]
  }
}
