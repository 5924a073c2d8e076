public import Identity

/// What a check is about.
public struct CheckDescription: Hashable, Sendable {
  /// The name for programs, such as `root-access-key-active`; it never changes its meaning.
  public let id: String
  /// What is wrong where the check fails.
  public let title: String
  /// How bad that usually is.
  public let severity: Severity
  /// The controls it answers.
  public let controls: [Control]

  /// Describes a check.
  public init(id: String, title: String, severity: Severity, controls: [Control] = []) {
    self.id = id
    self.title = title
    self.severity = severity
    self.controls = controls
  }
}
