public import CommandLineKit
public import Detection

/// A form in which incidents are shown.
public protocol IncidentView: Sendable {
  /// Hands over the text of one incident.
  func write(_ incident: Incident, to output: (String) throws -> Void) rethrows
  /// Hands over what stands before the first incident.
  func begin(_ output: (String) throws -> Void) rethrows
  /// Hands over what stands behind the last one of so many.
  func end(_ count: Int, to output: (String) throws -> Void) rethrows
}

extension IncidentView {
  /// Nothing stands before the first incident.
  public func begin(_ output: (String) throws -> Void) rethrows {}

  /// Nothing stands behind the last one.
  public func end(_ count: Int, to output: (String) throws -> Void) rethrows {}

  /// Hands over incidents with what stands around them.
  public func write(_ incidents: [Incident], to output: (String) throws -> Void) rethrows {
    try begin(output)
    for incident in incidents { try write(incident, to: output) }
    try end(incidents.count, to: output)
  }
}

/// The forms of incidents.
public enum IncidentFormat: String, CaseIterable, Sendable {
  /// For people.
  case table
  /// A document of our own a line.
  case jsonl
  /// For spreadsheets.
  case csv
  /// A fragment of a page.
  case html
  /// Detection Findings of the Open Cybersecurity Schema Framework, one a line.
  case ocsf
  /// Findings of the AWS Security Finding Format, one a line.
  case asff
  /// Alerts of the Elastic Common Schema, one a line.
  case ecs

  /// The view of this form; only people's views care for width and colours.
  public func view(width: Int?, style: TerminalStyle) -> any IncidentView {
    switch self {
    case .table: IncidentTextView(width: width, style: style)
    case .jsonl: IncidentLinesView()
    case .csv: IncidentCSVView()
    case .html: IncidentHTMLView()
    case .ocsf: IncidentOCSFView()
    case .asff: IncidentASFFView()
    case .ecs: IncidentECSView()
    }
  }
}
