import CloudTrail
import Detection
import JSONTree
import Operations
import TestKit
import Testing

/// Real log files, which are not part of the package: those of invictus-ir/aws_dataset, 2,900 records of 2023-07-10.
@Suite(
  "Conformance: real log files", .enabled(if: Subprocess.environment["ROOTLATCH_TRAIL"] != nil))
struct TrailConformanceTests {
  private func scan(_ rules: UserRules, all: Bool = false) async throws -> TrailScanResult {
    let folder = try #require(Subprocess.environment["ROOTLATCH_TRAIL"])
    var options = TrailScanOptions()
    options.engine = DetectionEngine(rules: rules)
    options.profilesEveryone = all
    return await TrailScan(options).files([folder])
  }

  @Test("They are read without damage, and hold nothing of root")
  func clean() async throws {
    let result = try await scan(UserRules(), all: true)
    #expect(result.summary.files == 55 && result.summary.damagedFiles == 0)
    #expect(result.summary.records == 2900 && result.summary.duplicates == 0)
    #expect(result.summary.strangers == 0 && result.summary.rootRecords == 0)
    #expect(result.report.incidents.isEmpty && result.report.sessions.isEmpty)
    #expect(result.profile?.identities.map { Int($0.total.count) }.reduce(0, +) == 2900)
  }

  @Test("The metric filters of the CIS benchmark find in them what another implementation finds")
  func benchmark() async throws {
    let lines = try CaseFiles.lines("cis-filters.jsonl").map { try JSON.parse($0) }
    let rules: [JSON] = lines.map { ["name": $0["name"] ?? .null, "filter": $0["filter"] ?? .null] }
    let file: JSON = ["rules": .array(rules)]
    let result = try await scan(UserRules(parsing: file.bytes))
    var found: [String: Int] = [:]
    for incident in result.report.incidents {
      for finding in incident.findings {
        found[finding.detection.id, default: 0] += incident.session.count
      }
    }
    for line in lines {
      let name = try #require(line["name"]?.string)
      #expect(found["user:\(name)", default: 0] == line["matches"]?.integer, "\(name)")
    }
  }
}
