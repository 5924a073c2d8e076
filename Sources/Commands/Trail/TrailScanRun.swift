internal import AWSClient
internal import CommandLineKit
internal import Detection
internal import Identity
internal import Operations
internal import Reports

/// One scan from the first file to the exit status.
struct TrailScanRun: Sendable {
  let sources: [TrailScanSource]
  let client: AWSClient?
  let options: TrailScanOptions
  let format: TrailScanFormat
  let withRecords: Bool
  let failOn: Severity
  let console: Console

  /// Scans, prints, and gives the exit status.
  func run() async -> ExitCode {
    let meter = TrailScanMeter(console)
    let result = await TrailScan(options) { meter.update($0) }.sources(sources, client: client)
    meter.finish()
    let isNothing = result.summary.files == 0 && result.summary.damagedFiles > 0
    do {
      // Where nothing could be read, a person is told why, and not what was found.
      if !(isNothing && format == .table) { try show(result) }
    } catch {
      console.error("the timeline cannot be shown: \(error)")
      return .impossible
    }
    tellDamage(result)
    if result.isInterrupted {
      console.error("interrupted: \(Amount.of(result.summary.files, "file")) had been read")
      return .interrupted
    }
    if isNothing { return .impossible }
    let summary = result.summary
    let isForeign = summary.records == 0 && summary.findings == 0 && summary.strangers > 0
    if isForeign {
      console.error(
        "nothing that was read is a record of CloudTrail: \(Amount.of(summary.strangers, "object")) of another kind"
      )
    }
    let isAlarming = result.report.incidents.contains { $0.severity >= failOn }
    let isWhole = result.summary.damagedFiles == 0 && result.report.droppedRecords == 0
    return isAlarming || !isWhole || isForeign ? .attention : .success
  }

  private func show(_ result: TrailScanResult) throws {
    let print: (String) -> Void = { console.print($0) }
    switch format {
    case .table: TrailScanTextView(width: console.width, style: console.style).write(result, to: print)
    case .json: TrailScanJSONView().write(result) { console.print($0) }
    case .jsonl: try TrailScanLinesView(withRecords: withRecords).write(result, to: print)
    case .csv: try TrailScanCSVView().write(result, to: print)
    case .html: TrailScanHTMLView().write(result, to: print)
    case .ocsf: IncidentOCSFView().write(result.report.incidents, to: print)
    case .asff: IncidentASFFView().write(result.report.incidents, to: print)
    case .ecs: IncidentECSView().write(result.report.incidents, to: print)
    }
  }

  /// Names the damaged files, also where the output has no room for them.
  private func tellDamage(_ result: TrailScanResult) {
    guard format != .table || result.summary.files == 0 else { return }
    for damage in result.damages.prefix(20) { console.error("`\(damage.path)`: \(damage.reason)") }
    let rest = result.summary.damagedFiles - min(result.damages.count, 20)
    if rest > 0 { console.error("and \(rest) more damaged files") }
  }
}
