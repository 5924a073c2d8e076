public import Identity

/// What preflight looks for; an id never changes its meaning, because others filter by it.
public enum PreflightRule: String, Sendable, Hashable, CaseIterable {
  /// No principal can take the policy back, root included.
  case nobodyCanUndo = "nobody-can-undo"
  /// No principal can change the key policy again; only AWS Support could.
  case keyUnmanageable = "key-unmanageable"
  /// Users and roles are all locked out; root alone can take the policy back.
  case onlyRootCanUndo = "only-root-can-undo"
  /// Root alone can take the policy back, and not by a central session.
  case rootSessionCannotUndo = "root-session-cannot-undo"
  /// Only a principal that does not exist yet could take the policy back.
  case undoNeedsNewPrincipal = "undo-needs-new-principal"
  /// Only principals that cannot be made again can take the policy back.
  case undoDependsOnPrincipal = "undo-depends-on-principal"
  /// Only principals that the policy names can take it back.
  case undoDependsOnName = "undo-depends-on-name"
  /// The policy can be taken back from certain networks alone.
  case undoNeedsNetwork = "undo-needs-network"
  /// Root sessions cannot do what their tasks are for.
  case rootSessionsBlocked = "root-sessions-blocked"
  /// Root sessions can do what their tasks are for under certain circumstances alone.
  case rootSessionsRestricted = "root-sessions-restricted"
  /// Root sessions cannot repair the policy of certain buckets or queues.
  case rootSessionsBlockedOnResource = "root-sessions-blocked-on-resource"
  /// The policy grants too little to root sessions where it stands in the place of FullAWSAccess.
  case allowListOmitsRootTasks = "allow-list-omits-root-tasks"
  /// A delegated administrator cannot open root sessions.
  case assumeRootBlocked = "assume-root-blocked"
  /// A role in the account cannot read what an audit reads.
  case roleAuditBlocked = "role-audit-blocked"
  /// A condition on `aws:AssumedRoot` that no request meets, so that its statement does nothing.
  case assumedRootNeverMatches = "assumed-root-never-matches"
  /// An action or a pattern that matches nothing AWS lists, so that it does nothing.
  case unknownAction = "unknown-action"
  /// A condition on a key that the statement's actions do not bring along, so that it is always absent.
  case unsupportedKey = "unsupported-condition-key"
  /// Nobody but root could grant permissions in the account any more.
  case lastAdministrator = "last-administrator"
  /// AWS would refuse the policy.
  case policyRefused = "policy-refused"
  /// Not everything could be looked at.
  case analysisIncomplete = "analysis-incomplete"

  /// How bad it is, unless something makes it better or worse.
  public var severity: Severity {
    switch self {
    case .nobodyCanUndo, .keyUnmanageable, .onlyRootCanUndo, .lastAdministrator: .critical
    case .rootSessionCannotUndo, .rootSessionsBlocked, .policyRefused: .high
    case .undoNeedsNewPrincipal, .undoDependsOnPrincipal, .undoNeedsNetwork, .rootSessionsRestricted,
      .allowListOmitsRootTasks, .assumeRootBlocked, .assumedRootNeverMatches:
      .medium
    case .roleAuditBlocked, .analysisIncomplete, .unsupportedKey: .low
    case .undoDependsOnName, .rootSessionsBlockedOnResource, .unknownAction: .info
    }
  }

  /// The rule in a few words, without a final period.
  public var title: String {
    switch self {
    case .nobodyCanUndo: "nobody could take the policy back, root included"
    case .keyUnmanageable: "nobody could manage the key any more"
    case .onlyRootCanUndo: "only root could take the policy back"
    case .rootSessionCannotUndo: "a root session could not take the policy back either"
    case .undoNeedsNewPrincipal: "only a principal yet to be created could take the policy back"
    case .undoDependsOnPrincipal: "taking the policy back depends on principals that cannot be made again"
    case .undoDependsOnName: "only principals that the policy names could take it back"
    case .undoNeedsNetwork: "the policy could be taken back from certain networks alone"
    case .rootSessionsBlocked: "root sessions could not do their tasks"
    case .rootSessionsRestricted: "root sessions could do their tasks under certain circumstances alone"
    case .rootSessionsBlockedOnResource: "root sessions could not repair certain policies"
    case .allowListOmitsRootTasks: "root sessions are not among what the policy allows"
    case .assumeRootBlocked: "a delegated administrator could not open root sessions"
    case .roleAuditBlocked: "an audit through a role in the account would be refused"
    case .assumedRootNeverMatches: "a condition on aws:AssumedRoot that no request meets"
    case .unknownAction: "an action that AWS does not list"
    case .unsupportedKey: "a condition key that the actions do not take"
    case .lastAdministrator: "no administrator would be left but root"
    case .policyRefused: "AWS would refuse the policy"
    case .analysisIncomplete: "not everything could be looked at"
    }
  }
}
