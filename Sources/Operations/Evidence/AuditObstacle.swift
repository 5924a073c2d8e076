/// Why the root user of an account could not be audited.
public struct AuditObstacle: Hashable, Sendable {
  /// The kinds of reason.
  public enum Cause: String, Hashable, Sendable, CaseIterable {
    /// The account is suspended, closed, or about to be.
    case suspended
    /// The management account's root is out of reach of root sessions.
    case managementAccount = "management-account"
    /// Central management of root credentials is not enabled.
    case featureOff = "feature-off"
    /// IAM has no trusted access to the organization.
    case trustedAccessOff = "trusted-access-off"
    /// The caller's account is neither the management account nor a delegated administrator for IAM.
    case notDelegated = "not-delegated"
    /// A service control policy refuses the calls in the session.
    case serviceControlPolicy = "service-control-policy"
    /// The caller has no permission to open the session.
    case notAllowed = "not-allowed"
    /// The call went to the global endpoint of STS, which does not know AssumeRoot.
    case globalEndpoint = "global-endpoint"
    /// The ledger could not be written, and without it no session is opened.
    case ledger
    /// Anything else.
    case other
  }

  /// The kind of reason.
  public let cause: Cause
  /// What was tried and what was answered, in one line.
  public let detail: String
  /// What to do.
  public let remedy: String

  /// Describes an obstacle.
  public init(_ cause: Cause, detail: String, remedy: String) {
    self.cause = cause
    self.detail = detail
    self.remedy = remedy
  }
}
