internal import HTTPMessage
internal import Identity
internal import JSONTree
public import Operations

/// What preflight found, for code scanning: SARIF 2.1.0.
///
/// Source: OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0".
public struct PreflightSARIFView: PreflightView {
  private let version: String

  /// Creates a view.
  ///
  /// - Parameter version: the version of this program.
  public init(version: String) { self.version = version }

  /// The log of one run.
  public func text(_ reports: [PreflightReport]) -> String {
    let results = reports.flatMap { report in report.findings.map { result($0, in: report) } }
    let driver: JSON = [
      "name": "rootlatch", "version": .string(version), "rules": .array(PreflightRule.allCases.map(rule)),
    ]
    let log: JSON = [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",
      "runs": [
        ["tool": ["driver": driver], "columnKind": "unicodeCodePoints", "results": .array(results)]
      ],
    ]
    return log.indented + "\n"
  }

  private func rule(_ rule: PreflightRule) -> JSON {
    [
      "id": .string(rule.rawValue), "shortDescription": ["text": .string(Self.sentence(rule.title))],
      "defaultConfiguration": ["level": .string(Self.level(rule.severity))],
      "properties": ["security-severity": .string(Self.score(rule.severity)), "tags": ["security"]],
    ]
  }

  private func result(_ finding: PreflightFinding, in report: PreflightReport) -> JSON {
    var message = Self.sentence(finding.message)
    if let witness = finding.witness { message += " \(witness.sentence)." }
    if let repair = finding.repair { message += " To mend it: \(repair.words)." }
    let locations: [JSON] =
      finding.causes.isEmpty
      ? [location(report.name, region: nil)]
      : finding.causes.map { cause in
        location(
          cause.policy,
          region: ["startLine": .integer(cause.place.line), "startColumn": .integer(cause.place.column)])
      }
    return [
      "ruleId": .string(finding.rule.rawValue),
      "ruleIndex": .integer(PreflightRule.allCases.firstIndex(of: finding.rule) ?? 0),
      "level": .string(Self.level(finding.severity)), "message": ["text": .string(message)],
      "locations": .array([locations[0]]),
      "relatedLocations": .array(Array(locations.dropFirst())),
      "properties": ["severity": .string(finding.severity.rawValue)],
    ]
  }

  private func location(_ name: String, region: JSON?) -> JSON {
    var physical: JSONObject = [
      "artifactLocation": ["uri": .string(PercentEncoding.encode(name, keepingSlash: true))]
    ]
    if let region { physical["region"] = region }
    return ["physicalLocation": .object(physical)]
  }

  private static func level(_ severity: Severity) -> String {
    switch severity {
    case .critical, .high: "error"
    case .medium: "warning"
    case .low, .info: "note"
    }
  }

  /// The score GitHub sorts by; from 9.0 on it says critical, from 7.0 high, from 4.0 medium.
  private static func score(_ severity: Severity) -> String {
    switch severity {
    case .critical: "9.5"
    case .high: "8.0"
    case .medium: "5.5"
    case .low: "3.0"
    case .info: "1.0"
    }
  }

  private static func sentence(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst() + "."
  }
}
