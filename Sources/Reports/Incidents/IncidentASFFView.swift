public import Detection
internal import Identity
internal import JSONTree

/// Incidents in the AWS Security Finding Format, one a line, as BatchImportFindings of Security Hub takes them.
///
/// Source: Security Hub API Reference, "AwsSecurityFinding": a title has 256 characters, a description 1,024, a
/// recommendation 512.
public struct IncidentASFFView: IncidentView {
  /// Creates a view.
  public init() {}

  /// Hands over a line.
  public func write(_ incident: Incident, to output: (String) throws -> Void) rethrows {
    try output("\(Self.finding(incident))\n")
  }

  static func finding(_ incident: Incident) -> JSON {
    let account = AccountID(rawValue: incident.account)?.rawValue ?? AccountID.zero.rawValue
    let place = incident.session.regions.keys.sorted().compactMap { try? Region($0) }.first
    let region = place?.rawValue ?? "us-east-1"
    let partition = (place?.partition ?? .aws).rawValue
    var finding: JSONObject = [
      "SchemaVersion": "2018-10-08",
      "Id": .string("rootlatch/\(account)/\(incident.id)"),
      "ProductArn": .string("arn:\(partition):securityhub:\(region):\(account):product/\(account)/default"),
      "ProductName": "Rootlatch", "CompanyName": "Rootlatch",
      "Region": .string(region),
      "GeneratorId": .string("rootlatch/\(incident.findings.first?.detection.id ?? incident.kind.rawValue)"),
      "AwsAccountId": .string(account),
      "Types": .array(types(incident)),
      "FirstObservedAt": .string(incident.firstSeen.iso8601),
      "LastObservedAt": .string(incident.lastSeen.iso8601),
      "CreatedAt": .string(incident.firstSeen.iso8601),
      "UpdatedAt": .string(incident.lastSeen.iso8601),
      "Severity": [
        "Label": .string(label(incident.severity)), "Original": .string(incident.severity.rawValue),
      ],
      "Title": .string(cut(incident.title, to: 256)),
      "Description": .string(cut(incident.summary, to: 1024)),
      "ProductFields": [
        "rootlatch/kind": .string(incident.kind.rawValue),
        "rootlatch/detections": .string(
          cut(incident.findings.map(\.detection.id).joined(separator: ","), to: 2048)),
        "rootlatch/eventIds": .string(cut(incident.records.map(\.id).joined(separator: ","), to: 2048)),
        "rootlatch/actor": .string(cut(incident.actor, to: 2048)),
      ],
      "Resources": [
        [
          "Type": "AwsAccount", "Id": .string("AWS::::Account:\(account)"), "Partition": .string(partition),
          "Region": .string(region),
        ]
      ],
      "Workflow": ["Status": "NEW"], "RecordState": "ACTIVE",
    ]
    if !incident.nextSteps.isEmpty {
      finding["Remediation"] = [
        "Recommendation": ["Text": .string(cut(incident.nextSteps.joined(separator: "; "), to: 512))]
      ]
    }
    return .object(finding)
  }

  /// `TTPs/tactic/technique` for each technique; GuardDuty's own type where it was GuardDuty.
  private static func types(_ incident: Incident) -> [JSON] {
    var types: [String] = []
    for finding in incident.findings {
      let type = "TTPs/\(finding.detection.technique.tactic)/\(finding.detection.id)"
      if !types.contains(type) { types.append(type) }
    }
    return types.prefix(50).map { .string($0) }
  }

  private static func label(_ severity: Severity) -> String {
    severity == .info ? "INFORMATIONAL" : severity.rawValue.uppercased()
  }

  private static func cut(_ text: String, to length: Int) -> String {
    // Security Hub counts UTF-16 units.
    guard text.utf16.count > length else { return text.isEmpty ? "-" : text }
    var result = ""
    var used = 0
    for character in text {
      used += character.utf16.count
      if used > length - 1 { break }
      result.append(character)
    }
    return result + "…"
  }
}
