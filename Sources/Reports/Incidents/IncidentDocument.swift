public import Detection
internal import Identity
public import JSONTree

/// Incidents and sessions as documents of the schema `rootlatch.incident/1`.
public enum IncidentDocument {
  /// The name and version of the schema.
  public static let schema = "rootlatch.incident/1"

  /// An incident; with the records behind it where they are wanted.
  public static func incident(_ incident: Incident, withRecords: Bool = true) -> JSON {
    var object: JSONObject = [
      "schema": .string(schema),
      "id": .string(incident.id),
      "kind": .string(incident.kind.rawValue),
      "account": .string(incident.account),
      "severity": .string(incident.severity.rawValue),
      "title": .string(incident.title),
      "summary": .string(incident.summary),
      "nextSteps": .array(incident.nextSteps.map { .string($0) }),
      "actor": .string(incident.actor),
      "firstSeen": .string(incident.firstSeen.iso8601),
      "lastSeen": .string(incident.lastSeen.iso8601),
      "backfilled": .bool(incident.isBackfilled),
      "ledgerEntry": optional(incident.ledgerEntry),
      "replaces": .array(incident.replaces.map { .string($0) }),
      "findings": .array(incident.findings.map(finding)),
      "session": session(incident.session),
      "eventIds": .array(incident.records.map { .string($0.id) }),
    ]
    if withRecords {
      object["records"] = .array(incident.records.map { (try? JSON.parse($0.raw)) ?? .null })
    }
    return .object(object)
  }

  /// A session.
  public static func session(_ session: ActivitySession) -> JSON {
    [
      "id": .string(session.id),
      "kind": .string(session.kind.rawValue),
      "account": .string(session.account),
      "creationDate": optional(session.creationDate?.iso8601),
      "mfaAuthenticated": session.isMFAAuthenticated.map { .bool($0) } ?? .null,
      "assumeRoot": session.assumeRoot.map(call) ?? .null,
      "firstSeen": .string(session.firstSeen.iso8601),
      "lastSeen": .string(session.lastSeen.iso8601),
      "records": .integer(session.count),
      "readOnlyRecords": .integer(session.readOnlyCount),
      "failures": .integer(session.failureCount),
      "accessKeyIds": tallies(session.accessKeys),
      "addresses": tallies(session.addresses),
      "regions": tallies(session.regions),
      "userAgents": tallies(session.userAgents),
      "actions": tallies(session.actions),
      "backfilled": .bool(session.isBackfilled),
    ]
  }

  private static func finding(_ finding: Finding) -> JSON {
    let technique = finding.detection.technique
    return [
      "detection": .string(finding.detection.id),
      "severity": .string(finding.severity.rawValue),
      "summary": .string(finding.summary),
      "nextStep": optional(finding.nextStep),
      "technique": [
        "id": .string(technique.id), "name": .string(technique.name), "tactic": .string(technique.tactic),
      ],
      "eventIds": .array(finding.eventIDs.map { .string($0) }),
    ]
  }

  private static func call(_ call: AssumeRootCall) -> JSON {
    [
      "eventId": .string(call.eventID), "time": .string(call.time.iso8601),
      "caller": .string(call.caller), "callerAccount": .string(call.callerAccount),
      "sourceAddress": optional(call.sourceAddress), "target": .string(call.target),
      "task": .string(call.task), "accessKeyId": optional(call.accessKeyID),
      "errorCode": optional(call.errorCode), "errorMessage": optional(call.errorMessage),
    ]
  }

  /// The most frequent first.
  private static func tallies(_ tallies: [String: Tally]) -> JSON {
    .array(
      tallies.sorted { left, right in
        left.value.count != right.value.count ? left.value.count > right.value.count : left.key < right.key
      }.map { name, tally in
        [
          "name": .string(name), "count": .integer(tally.count), "failures": .integer(tally.failures),
          "firstSeen": .string(tally.firstSeen.iso8601), "lastSeen": .string(tally.lastSeen.iso8601),
        ]
      })
  }

  private static func optional(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }
}
