/// How far an audit is.
public struct AuditProgress: Hashable, Sendable {
  /// The accounts that are done.
  public let completed: Int
  /// The accounts that are selected; nil while the organization is read.
  public let total: Int?
}
