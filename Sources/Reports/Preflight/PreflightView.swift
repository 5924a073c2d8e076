public import Operations

/// A form of what preflight found.
public protocol PreflightView: Sendable {
  /// The text of some reports, with a newline at its end.
  func text(_ reports: [PreflightReport]) -> String
}
