/// How bad a finding is.
public enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
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

  /// The order, the least first.
  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .info: 0
    case .low: 1
    case .medium: 2
    case .high: 3
    case .critical: 4
    }
  }
}
