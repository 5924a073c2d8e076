public import EventPattern

/// A rule of the user's own: an EventBridge pattern or a CloudWatch Logs filter pattern with words around it.
public struct UserRule: Sendable {
  /// What it matches with.
  public enum Pattern: Sendable {
    /// On the event as EventBridge would deliver it, the record being its `detail`.
    case event(EventPattern)
    /// On the record, as CloudWatch Logs has it.
    case filter(FilterPattern)
  }

  /// The name for programs; findings have it as `user:NAME`.
  public let name: String
  /// The pattern.
  public let pattern: Pattern
  /// What the catalogue and findings say.
  public let description: DetectionDescription
  /// What to do next.
  public let nextStep: String?
}
