/// How soon a person should look at something: a finding of the audit, an incident, a doubt about a policy.
public enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
  /// Told, never alarmed.
  case info
  /// To be read, or done, some time this week.
  case low
  /// To be read, or planned, today.
  case medium
  /// To be looked into now.
  case high
  /// Wake somebody.
  case critical

  /// 0 for `info` to 4 for `critical`.
  public var rank: Int {
    switch self {
    case .info: 0
    case .low: 1
    case .medium: 2
    case .high: 3
    case .critical: 4
    }
  }

  /// Orders by urgency, the least first.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
}
