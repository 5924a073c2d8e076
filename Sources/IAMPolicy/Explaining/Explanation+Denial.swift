extension Explanation {
  /// The kinds of policy that stand in the way, in AWS's order of evaluation.
  var blockers: [PolicyKind] {
    guard decision != .allow else { return [] }
    let denying = denyingKinds
    guard !denying.isEmpty else { return missingKinds }
    return denying
  }

  private var denyingKinds: [PolicyKind] {
    var kinds: [PolicyKind] = []
    if findings.resourceControlDenies { kinds.append(.resourceControl) }
    if findings.serviceControlDenies { kinds.append(.serviceControl) }
    if findings.vpcEndpoint.isDenied { kinds.append(.vpcEndpoint) }
    if findings.resource.isDenied { kinds.append(resourceKind) }
    if findings.identity.isDenied { kinds.append(.identity) }
    if findings.boundary.isDenied { kinds.append(.permissionsBoundary) }
    if findings.session.isDenied { kinds.append(.session) }
    if findings.task.isDenied { kinds.append(.task) }
    return kinds
  }

  /// The kinds whose Allow is missing.
  private var missingKinds: [PolicyKind] {
    var kinds: [PolicyKind] = []
    if findings.serviceControlGap { kinds.append(.serviceControl) }
    if findings.hasVPCEndpoint, !findings.vpcEndpoint.isAllowed { kinds.append(.vpcEndpoint) }
    guard !findings.isGranted(standing.rule, of: request.principal.kind, plane: plane) else { return kinds }
    let grants = findings.blocksPublicAccess ? [] : findings.resource.grants
    switch standing.rule {
    case .always, .never, .ownRoot: return kinds
    case .resourcePolicyOnly: return kinds + [resourceKind]
    case .eitherSide: if !findings.identity.isAllowed, !grants.contains(.issuer) { kinds.append(.identity) }
    case .bothSides:
      if !findings.identity.isAllowed { kinds.append(.identity) }
      if grants.isEmpty { kinds.append(resourceKind) }
    case .resourcePolicyDelegates:
      if grants.isEmpty {
        kinds.append(resourceKind)
      } else if !grants.contains(.issuer), !findings.identity.isAllowed {
        kinds.append(.identity)
      }
    }
    if findings.hasBoundary, !findings.boundary.isAllowed { kinds.append(.permissionsBoundary) }
    let needsSession = findings.hasSession || request.principal.kind == .federatedUser
    if needsSession, !findings.session.isAllowed { kinds.append(.session) }
    return kinds
  }

  /// AWS's reason; the first kind in the way is the one it names.
  ///
  /// Source: IAM User Guide, "Troubleshoot access denied error messages".
  var denialSuffix: String? {
    guard let kind = blockers.first else { return nil }
    let isExplicit = !denyingKinds.isEmpty || kind == .serviceControl
    return isExplicit
      ? "with an explicit deny in \(Self.phrase(kind))"
      : "because no \(kind.awsName) allows the \(request.action) action"
  }

  private static func phrase(_ kind: PolicyKind) -> String {
    switch kind {
    case .identity: "an identity-based policy"
    case .trust: "the role trust policy"
    default: "a \(kind.awsName)"
    }
  }

  /// AWS's whole sentence.
  var denialSentence: String? {
    guard decision != .allow else { return nil }
    let principal = request.principal
    let caller = principal.kind == .anonymous ? "anonymous" : principal.service ?? principal.arn
    let sentence =
      "User: \(caller) is not authorized to perform: \(request.action) on resource: \(target.arn)"
    return denialSuffix.map { "\(sentence) \($0)" } ?? sentence
  }

  /// What would take the first obstacle away.
  var remedy: String? {
    guard decision != .allow else { return nil }
    guard let kind = blockers.first else { return "this request is never allowed" }
    if !denyingKinds.isEmpty {
      let denies = reports.filter { $0.kind == kind && $0.result == .explicitDeny }.flatMap(\.statements)
      guard let deny = denies.first(where: { $0.effect == .deny && $0.applies }) else { return nil }
      return "narrow or remove the Deny `\(deny.label)` of the \(kind.awsName) `\(deny.policyID)`"
    }
    if findings.blocksPublicAccess { return "turn S3 Block Public Access off for the bucket" }
    let almost = reports.filter { $0.kind == kind }.flatMap(\.statements).first {
      $0.effect == .allow && $0.actionMatches && $0.resourceMatches && $0.reach != .none
    }
    if let almost, let unmet = almost.conditions.first(where: { !$0.isMet }) {
      return
        "meet the condition \(unmet.operator) on `\(unmet.key)` of `\(almost.label)` in the \(kind.awsName) "
        + "`\(almost.policyID)`"
    }
    let level = kind == .serviceControl ? ", at every level from the root to the account" : ""
    return "allow \(request.action) on \(target.arn) in \(Self.phrase(kind))\(level)"
  }
}
