/// What kind of activity a session or an incident is.
public enum ActivityKind: String, Hashable, Sendable, CaseIterable {
  /// A person who signed in to the console as root.
  case consoleSession = "console-session"
  /// A root session that somebody opened through AssumeRoot.
  case rootSession = "assume-root-session"
  /// A call of AssumeRoot that was refused.
  case refusedRootSession = "assume-root-refused"
  /// Temporary credentials of root whose origin no record shows.
  case temporaryCredentials = "temporary-credentials"
  /// Root's own access key.
  case accessKey = "access-key"
  /// Somebody whom root let in by GetFederationToken.
  case federatedSession = "federated-session"
  /// Root in records that say neither session nor key.
  case unattributed = "unattributed"
  /// Sign-ins as root that failed.
  case failedSignIns = "failed-sign-ins"
  /// Changes of root's password and address that the sign-in service tells of.
  case credentialRecovery = "credential-recovery"
  /// Changes by others that decide who may be root.
  case organizationChange = "organization-change"
  /// A service that acts for root.
  case service = "service"
  /// What GuardDuty found about root.
  case guardDuty = "guardduty-finding"
  /// What a rule of the user's own asked for.
  case userRule = "user-rule"
  /// A root session that the ledger has and CloudTrail never showed.
  case unseenSession = "unseen-session"

  /// Whether root, or somebody whom root let in, was active in it.
  public var isRootSession: Bool {
    switch self {
    case .consoleSession, .rootSession, .temporaryCredentials, .accessKey, .federatedSession, .unattributed:
      true
    default: false
    }
  }
}
