internal import IAMPolicy
internal import Identity
internal import JSONTree
public import Operations

/// What preflight found, as one JSON document of the schema `rootlatch.preflight/1`.
///
/// `Documentation/Schemas/preflight.md` describes it.
public struct PreflightJSONView: PreflightView {
  static let schema = "rootlatch.preflight/1"

  /// Creates a view.
  public init() {}

  /// The document.
  public func text(_ reports: [PreflightReport]) -> String {
    let document: JSON = [
      "schema": .string(Self.schema), "policies": .array(reports.map(Self.report)),
      "summary": Self.summary(reports),
    ]
    return document.indented + "\n"
  }

  private static func report(_ report: PreflightReport) -> JSON {
    [
      "name": .string(report.name), "kind": .string(report.subject.rawValue),
      "resource": report.resource.map { .string($0) } ?? .null,
      "worstSeverity": report.worst.map { .string($0.rawValue) } ?? .null,
      "findings": .array(report.findings.map(finding)), "keepers": texts(report.keepers),
      "notes": texts(report.notes),
    ]
  }

  private static func finding(_ finding: PreflightFinding) -> JSON {
    [
      "rule": .string(finding.rule.rawValue), "severity": .string(finding.severity.rawValue),
      "title": .string(finding.rule.title), "message": .string(finding.message),
      "causes": .array(
        finding.causes.map { cause in
          [
            "policy": .string(cause.policy), "statement": .string(cause.label),
            "line": .integer(cause.place.line), "column": .integer(cause.place.column),
          ]
        }),
      "witness": finding.witness.map { witness in
        [
          "principal": .string(witness.principal), "action": .string(witness.action),
          "resource": .string(witness.resource), "sentence": .string(witness.sentence),
        ]
      } ?? .null,
      "keepers": texts(finding.keepers),
      "repair": finding.repair.map { repair in
        ["words": .string(repair.words), "statements": .array(repair.statements.map(\.json))]
      } ?? .null,
    ]
  }

  private static func summary(_ reports: [PreflightReport]) -> JSON {
    let findings = reports.flatMap(\.findings)
    return .object(
      JSONObject(
        Severity.allCases.reversed().map { severity in
          .init(name: severity.rawValue, value: .integer(findings.count { $0.severity == severity }))
        }))
  }

  private static func texts(_ texts: [String]) -> JSON { .array(texts.map { .string($0) }) }
}
