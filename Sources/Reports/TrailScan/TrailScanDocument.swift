public import CloudTrail
internal import Detection
internal import Identity
public import JSONTree
public import Operations

/// A scan as documents of the schema `rootlatch.trail-scan/1`.
public enum TrailScanDocument {
  /// The name and version of the schema.
  public static let schema = "rootlatch.trail-scan/1"

  /// The numbers.
  public static func summary(_ result: TrailScanResult) -> JSON {
    let summary = result.summary
    let seconds = summary.duration / .seconds(1)
    var severities = JSONObject()
    for severity in Severity.allCases.reversed() {
      severities[severity.rawValue] = .integer(result.report.incidents.count { $0.severity == severity })
    }
    return [
      "files": .integer(summary.files),
      "damagedFiles": .integer(summary.damagedFiles),
      "skippedFiles": .integer(summary.skippedFiles),
      "filteredFiles": .integer(summary.filteredFiles),
      "bytes": .integer(summary.bytes),
      "textBytes": .integer(summary.textBytes),
      "records": .integer(summary.records),
      "duplicates": .integer(summary.duplicates),
      "mayMissDuplicates": .bool(summary.mayMissDuplicates),
      "omittedValues": .integer(result.profile?.omissions ?? 0),
      "rootRecords": .integer(summary.rootRecords),
      "relevantRecords": .integer(summary.relevantRecords),
      "droppedRootRecords": .integer(result.report.droppedRecords),
      "droppedBefore": result.report.droppedBefore.map { .string($0.iso8601) } ?? .null,
      "coarse": .bool(result.report.isCoarse),
      "rootSessions": .integer(summary.rootSessions),
      "backfilledRecords": .integer(summary.backfilledRecords),
      "guardDutyFindings": .integer(summary.findings),
      "unknownObjects": .integer(summary.strangers),
      "incidents": .object(severities),
      "seconds": number(seconds),
      "interrupted": .bool(result.isInterrupted),
    ]
  }

  /// A damaged file.
  public static func damage(_ damage: DamagedTrailFile) -> JSON {
    [
      "path": .string(damage.path),
      "reason": .string(damage.reason),
      "offset": damage.offset.map { .integer($0) } ?? .null,
      "compressed": .bool(damage.isCompressed),
      "records": .integer(damage.recordCount),
    ]
  }

  /// A record of the timeline, as it was read, and the incident it belongs to.
  public static func record(_ event: TrailEvent, incident: String?) -> JSON {
    [
      "time": .string(event.time.iso8601),
      "incident": incident.map { .string($0) } ?? .null,
      "record": (try? JSON.parse(event.raw)) ?? .null,
    ]
  }

  /// With three places behind the point.
  private static func number(_ value: Double) -> JSON {
    JSONNumber((value * 1000).rounded() / 1000).map { .number($0) } ?? .null
  }
}
