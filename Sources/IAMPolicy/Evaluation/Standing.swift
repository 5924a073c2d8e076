import Identity

/// Where the caller stands to a resource: which kinds of policy apply, and what a grant takes.
///
/// Source: IAM User Guide, "How AWS enforcement code logic evaluates requests to allow or deny access", and the pages
/// named at the rules.
struct Standing: Sendable {
  /// What it takes to be allowed, once nothing denies and the ceilings allow.
  enum Rule: Sendable {
    /// `sts:GetCallerIdentity` is answered to everybody who signed.
    case always
    /// Root can neither assume roles nor call AssumeRoot; nothing crosses partitions.
    case never
    /// Root in its own account: everything that is not denied.
    case ownRoot
    /// An Allow of the resource policy for the caller, its account or everybody.
    case resourcePolicyOnly
    /// An Allow of either side, within boundary and session.
    case eitherSide
    /// KMS keys and role trust: the caller's own policies count only where the resource policy names the account.
    case resourcePolicyDelegates
    /// Both sides, across accounts.
    case bothSides
  }

  let rule: Rule
  let usesIdentity: Bool
  let usesBoundary: Bool
  let usesSession: Bool
  let usesTask: Bool
  /// Denies of the resource policy do not bind root while it repairs that very policy.
  let ignoresResourceDenies: Bool
  let usesServiceControl: Bool
  let usesResourceControl: Bool
  /// A service that calls with its own authority comes through nobody's endpoint.
  let usesVPCEndpoint: Bool
  let sharesAccount: Bool

  init(_ request: borrowing AuthorizationRequest, _ target: ResourceTarget.Storage, plane: DecisionPlane) {
    let principal = request.principal.storage
    let quirk = request.actionName.quirk
    let isRoot = principal.kind == .root || principal.kind == .assumedRoot
    let isSigned = principal.kind != .anonymous
    // A request about nothing in particular stays in the caller's account, and so does AssumeRoot, whose target has
    // no policy that could grant it.
    sharesAccount =
      principal.accountID != nil
      && (target.accountID == nil || target.accountID == principal.accountID || target.arn == "*")
      || quirk.contains(.assumeRoot)
    switch principal.kind {
    case .user, .role, .roleSession, .federatedUser:
      usesIdentity = true
      usesBoundary = !principal.isServiceLinkedRole
    case .root, .assumedRoot, .service, .webIdentity, .saml, .anonymous:
      usesIdentity = false
      usesBoundary = false
    }
    usesSession =
      !principal.isServiceLinkedRole
      && (principal.kind == .roleSession || principal.kind == .federatedUser || principal.kind == .role)
    usesTask = principal.kind == .assumedRoot
    usesVPCEndpoint = principal.kind != .service
    ignoresResourceDenies =
      isRoot && sharesAccount && !quirk.isDisjoint(with: [.bucketPolicy, .queueAttributes])
    switch principal.kind {
    case .service, .anonymous, .webIdentity, .saml: usesServiceControl = false
    default:
      usesServiceControl =
        plane == .simulator
        || !principal.isServiceLinkedRole && principal.organization?.isManagementAccount == false
    }
    let owner = target.organization ?? (sharesAccount ? principal.organization : nil)
    usesResourceControl =
      owner?.isManagementAccount == false && quirk.contains(.rcpService) && !quirk.contains(.retireGrant)
      && !target.isAWSManagedKey && !principal.isServiceLinkedRole
    let isTrust = quirk.contains(.sts) && target.shape == .role
    // The Simulate APIs know no key policies, and set trust policies aside.
    let isGuarded = plane == .enforcement && (isTrust || quirk.contains(.kms) && target.shape == .key)
    if !request.actionName.isValid {
      rule = .never
    } else if plane == .enforcement, quirk.contains(.getCallerIdentity), isSigned {
      rule = .always
    } else if isRoot, !quirk.isDisjoint(with: [.assumeRole, .assumeRoot]) {
      rule = .never
    } else if !principal.partition.isEmpty, !target.partition.isEmpty, principal.partition != target.partition
    {
      rule = .never
    } else if principal.accountID == nil || principal.kind == .webIdentity || principal.kind == .saml
      || principal.kind == .service || principal.kind == .anonymous
    {
      rule = .resourcePolicyOnly
    } else if isRoot {
      rule = sharesAccount && !isGuarded ? .ownRoot : .resourcePolicyOnly
    } else if !sharesAccount {
      rule = .bothSides
    } else {
      rule = isGuarded ? .resourcePolicyDelegates : .eitherSide
    }
  }
}
