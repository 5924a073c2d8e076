public import CommandLineKit
internal import Identity

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

  var severity: Severity { Severity(rawValue: rawValue) ?? .info }
}
