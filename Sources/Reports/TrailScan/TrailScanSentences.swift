internal import Detection
internal import Identity
internal import Operations

/// What a scan read and found, in sentences without their periods.
enum TrailScanSentences {
  static func sentences(_ result: TrailScanResult) -> [String] {
    let summary = result.summary
    let seconds = max(summary.duration / .seconds(1), 0.001)
    var sentences = [
      "\(Amount.of(summary.files, "file")), \(size(summary.bytes)) (\(size(summary.textBytes)) of JSON) in "
        + "\(tenths(seconds)) s: \(Amount.of(summary.records, "record")), \(Amount.of(summary.duplicates, "duplicate"))"
    ]
    if summary.mayMissDuplicates {
      sentences.append(
        "Duplicates further than some millions of records apart were counted again"
          + (result.report.mayMissDuplicates ? "" : ", save for root's"))
    }
    if let omissions = result.profile?.omissions, omissions > 0 {
      sentences.append(
        "Profiles had no room for \(Amount.of(omissions, "value")): choose accounts, Regions or days")
    }
    var left: [String] = []
    if summary.skippedFiles > 0 {
      left.append(
        "\(Amount.of(summary.skippedFiles, "file")) with digests, Insights, nothing, or something else")
    }
    if summary.filteredFiles > 0 {
      left.append("\(Amount.of(summary.filteredFiles, "file")) outside of the filter")
    }
    if summary.strangers > 0 {
      left.append(
        "\(Amount.of(summary.strangers, "object")) that \(summary.strangers == 1 ? "is" : "are") no record")
    }
    if !left.isEmpty { sentences.append("Left out: \(left.joined(separator: "; "))") }
    if summary.damagedFiles > 0 {
      sentences.append(
        "\(Amount.of(summary.damagedFiles, "file")) damaged or unreadable: what stood in front of the damage was read"
      )
    }
    sentences.append(
      "By root: \(Amount.of(summary.rootRecords, "record")) in \(Amount.of(summary.rootSessions, "session"))"
        + (summary.backfilledRecords > 0
          ? "; \(Amount.of(summary.backfilledRecords, "record")) delivered late or again (backfilled)" : ""))
    if let before = result.report.droppedBefore {
      sentences.append(
        "Root was so active that there was no room for all of it: "
          + "\(Amount.of(result.report.droppedRecords, "record")) of before \(before.iso8601) "
          + "\(result.report.droppedRecords == 1 ? "is" : "are") counted and in no session; choose accounts or days"
      )
    } else if result.report.isCoarse {
      sentences.append(
        "Root was so active that less is kept of each session: fewer records, and rare values together as (others)"
      )
    }
    let numbers = Severity.allCases.reversed().compactMap { severity -> String? in
      let number = result.report.incidents.count { $0.severity == severity }
      return number == 0 ? nil : "\(number) \(severity.rawValue)"
    }
    sentences.append("Incidents: " + (numbers.isEmpty ? "none" : numbers.joined(separator: ", ")))
    return sentences
  }

  private static func size(_ bytes: Int) -> String {
    var value = Double(bytes)
    for unit in ["bytes", "kB", "MB", "GB"] {
      if value < 1000 { return unit == "bytes" ? "\(bytes) bytes" : "\(tenths(value)) \(unit)" }
      value /= 1000
    }
    return "\(tenths(value)) TB"
  }

  private static func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(Amount.grouped(tenths / 10)).\(tenths % 10)"
  }
}
