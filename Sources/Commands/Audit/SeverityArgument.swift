public import CommandLineKit
internal import Detection
internal import Operations

/// The value of `--fail-on`.
public enum SeverityArgument: String, CaseIterable, ExpressibleByArgument {
  /// Worth knowing.
  case info
  /// To be done some day.
  case low
  /// To be planned.
  case medium
  /// To be done soon.
  case high
  /// To be done now.
  case critical

  var incident: IncidentSeverity { IncidentSeverity(rawValue: rawValue) ?? .info }

  var severity: Severity { Severity(rawValue: rawValue) ?? .info }
}
