internal import CommandLineKit
internal import Reports

/// The forms in which `trail scan` shows what it found.
enum TrailScanFormat: String, CaseIterable, ExpressibleByArgument {
  /// For people.
  case table
  /// One document with everything.
  case json
  /// A document a line.
  case jsonl
  /// The records that concern root, in the order of time, for spreadsheets.
  case csv
  /// One page that needs nothing else.
  case html
  /// Incidents as OCSF Detection Findings, one a line.
  case ocsf
  /// Incidents as findings for Security Hub, one a line.
  case asff
  /// Incidents as alerts of the Elastic Common Schema, one a line.
  case ecs

  /// Whether the records themselves are shown.
  var needsTimeline: Bool { self == .csv }
}
