public import IAMPolicy
import Identity

/// The order of evaluation, followed line by line through the decision table; shares no code with the engine.
public struct LiteralEvaluator {
  let request: AuthorizationRequest
  let target: ResourceTarget
  let policies: PolicySet

  enum Said { case nothing, allow, deny }

  /// What AWS's text says to a request.
  public static func decide(_ request: AuthorizationRequest, under policies: PolicySet) -> Decision {
    let answers = request.resources.map {
      LiteralEvaluator(request: request, target: $0, policies: policies).decision
    }
    return answers.contains(.explicitDeny)
      ? .explicitDeny : answers.contains(.implicitDeny) ? .implicitDeny : .allow
  }

  private var principal: Principal { request.principal }
  private var action: String { request.action.lowercased() }
  private var isRoot: Bool { principal.kind == .root || principal.kind == .assumedRoot }
  private var isOwnAccount: Bool {
    action == "sts:assumeroot"
      || principal.accountID != nil
        && (target.arn == "*" || target.accountID == nil || target.accountID == principal.accountID)
  }
  private var hasIdentity: Bool { [.user, .role, .roleSession, .federatedUser].contains(principal.kind) }
  private var isSigned: Bool { ![.anonymous, .service, .webIdentity, .saml].contains(principal.kind) }

  var decision: Decision {
    if action == "sts:getcalleridentity", principal.kind != .anonymous { return .allow }
    // 1 Any explicit Deny that applies.
    let denies = applicable.contains { kind, policies in
      policies.contains { policy in
        statements(policy, kind).contains { $0.effect == .deny && reach($0, kind) != nil && fits($0, policy) }
      }
    }
    if denies { return .explicitDeny }
    // 2 Every level of the SCPs allows.
    if usesServiceControl {
      for level in policies.serviceControl where !allows(level.policies, .serviceControl) {
        return .implicitDeny
      }
    }
    // 3 The endpoint allows.
    if principal.kind != .service, !policies.vpcEndpoint.isEmpty,
      !allows(policies.vpcEndpoint, .vpcEndpoint)
    {
      return .implicitDeny
    }
    return isGranted ? .allow : .implicitDeny
  }

  private var usesServiceControl: Bool {
    isSigned && !principal.isServiceLinkedRole && principal.organization?.isManagementAccount == false
  }

  private var usesResourceControl: Bool {
    let owner = target.organization ?? (isOwnAccount ? principal.organization : nil)
    return owner?.isManagementAccount == false && !principal.isServiceLinkedRole
      && ["s3:", "sts:", "kms:", "sqs:"].contains { action.hasPrefix($0) } && action != "kms:retiregrant"
      && !target.isAWSManagedKey
  }

  private var hasBoundary: Bool {
    hasIdentity && !principal.isServiceLinkedRole && !policies.permissionsBoundary.isEmpty
  }

  private var hasSession: Bool {
    [.role, .roleSession, .federatedUser].contains(principal.kind) && !principal.isServiceLinkedRole
      && !policies.session.isEmpty
  }

  private var unlocks: Bool {
    isRoot && isOwnAccount
      && [
        "s3:getbucketpolicy", "s3:putbucketpolicy", "s3:deletebucketpolicy", "sqs:getqueueattributes",
        "sqs:setqueueattributes",
      ].contains(action)
  }

  private var applicable: [(PolicyKind, [AttachedPolicy])] {
    var all: [(PolicyKind, [AttachedPolicy])] = []
    if principal.kind != .service { all.append((.vpcEndpoint, policies.vpcEndpoint)) }
    if usesServiceControl { all.append((.serviceControl, policies.serviceControl.flatMap(\.policies))) }
    if usesResourceControl { all.append((.resourceControl, policies.resourceControl.flatMap(\.policies))) }
    if !unlocks, let resource = policies.resource { all.append((.resource, [resource])) }
    if principal.kind == .assumedRoot, let task = policies.task { all.append((.task, [task])) }
    if hasIdentity { all.append((.identity, policies.identity)) }
    if hasBoundary { all.append((.permissionsBoundary, policies.permissionsBoundary)) }
    if hasSession { all.append((.session, policies.session)) }
    return all
  }

  private var isGranted: Bool {
    let isKey =
      !target.isWildcardOnly && action.hasPrefix("kms:") && target.arn.contains(":kms:")
      && target.arn.contains(":key/")
    let isTrust =
      !target.isWildcardOnly && action.hasPrefix("sts:") && target.arn.contains(":iam:")
      && target.arn.contains(":role/")
    if isRoot, ["sts:assumerole", "sts:assumeroot"].contains(action) { return false }
    // Never across partitions.
    let partitions = [principal.arn, target.isWildcardOnly ? "*" : target.arn].compactMap(Self.partition)
    if partitions.count == 2, partitions[0] != partitions[1] { return false }
    if !isSigned || principal.accountID == nil { return !resourceReach.isEmpty }
    if isRoot { return isOwnAccount && !isKey && !isTrust || !resourceReach.isEmpty }
    let identity = allows(policies.identity, .identity)
    let boundary = !hasBoundary || allows(policies.permissionsBoundary, .permissionsBoundary)
    let session =
      principal.kind == .federatedUser
      ? hasSession && allows(policies.session, .session) : !hasSession || allows(policies.session, .session)
    guard isOwnAccount else { return identity && boundary && session && !resourceReach.isEmpty }
    if resourceReach.contains(.direct) { return true }
    let byRole = resourceReach.contains(.issuer)
    let byAccount = identity && (isKey || isTrust ? resourceReach.contains(.account) : true)
    return (byRole || byAccount) && boundary && session
  }

  private static func partition(_ arn: String) -> String? {
    let parts = arn.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count >= 6 && !parts[1].isEmpty ? parts[1].lowercased() : nil
  }

  private var resourceReach: [Reach] {
    guard let policy = policies.resource else { return [] }
    return statements(policy, .resource).filter { $0.effect == .allow && fits($0, policy) }
      .compactMap { reach($0, .resource) }
  }

  private func allows(_ policies: [AttachedPolicy], _ kind: PolicyKind) -> Bool {
    policies.contains { policy in
      statements(policy, kind).contains { $0.effect == .allow && reach($0, kind) != nil && fits($0, policy) }
    }
  }

  private func statements(_ policy: AttachedPolicy, _ kind: PolicyKind) -> [Statement] {
    policy.document.statements
  }

  enum Reach { case direct, issuer, account }

  private func reach(_ statement: Statement, _ kind: PolicyKind) -> Reach? {
    guard [.resource, .vpcEndpoint, .resourceControl].contains(kind) else { return .direct }
    guard let element = statement.principal else { return nil }
    let found = element.names.compactMap(reach(of:))
    if element.isNegated {
      if statement.effect == .deny, hasBoundary { return .direct }
      return found.contains(.direct) || found.contains(.issuer) ? nil : .direct
    }
    return found.contains(.direct) ? .direct : found.contains(.issuer) ? .issuer : found.first
  }

  private func reach(of name: PrincipalName) -> Reach? {
    switch name {
    case .everyone: return .direct
    case .account(let id):
      guard principal.accountID?.rawValue == id, principal.kind != .service else { return nil }
      return isRoot ? .direct : .account
    case .arn(let arn):
      if arn == principal.arn { return principal.kind == .role ? .issuer : .direct }
      return arn == principal.issuerARN ? .issuer : nil
    case .service(let service):
      return principal.kind == .service && service == principal.service ? .direct : nil
    case .uniqueID, .federated, .canonicalUser: return nil
    }
  }

  private func fits(_ statement: Statement, _ policy: AttachedPolicy) -> Bool {
    let version = policy.document.version
    let namesAction = statement.actions.patterns.contains { pattern in
      LiteralMatching.like(LiteralMatching.tokens(pattern.lowercased()), action)
    }
    guard namesAction != statement.actions.isNegated, fitsResource(statement, policy) else { return false }
    return statement.conditions.allSatisfy {
      LiteralCondition(
        condition: $0, effect: statement.effect, version: version, lookup: lookup, isList: isList
      ).isMet
    }
  }

  private func fitsResource(_ statement: Statement, _ policy: AttachedPolicy) -> Bool {
    guard let element = statement.resources else { return true }
    let resource = target.isWildcardOnly ? "*" : target.arn
    var isNamed = false
    for pattern in element.patterns {
      if pattern == "*" {
        isNamed = true
        continue
      }
      guard
        let tokens = LiteralMatching.expand(
          pattern, wildcards: true, version: policy.document.version, lookup: lookup, isList: isList)
      else {
        if element.isNegated { return false }
        continue
      }
      guard let parts = LiteralMatching.parts(tokens),
        let actual = LiteralMatching.parts(LiteralMatching.tokens(resource, wildcards: false))
      else { continue }
      let front = zip(parts, actual).prefix(5).allSatisfy {
        LiteralMatching.like(LiteralMatching.lowered($0), text(LiteralMatching.lowered($1)))
      }
      if front, LiteralMatching.like(parts[5], text(actual[5])) { isNamed = true }
    }
    return isNamed != element.isNegated
  }

  private func text(_ tokens: [LiteralMatching.Token]) -> String {
    String(decoding: tokens.map { if case .unit(let unit) = $0 { unit } else { 0 } }, as: UTF16.self)
  }

  private func isList(_ key: String) -> Bool {
    key.lowercased() == "aws:tagkeys" || request.context.isList(key)
  }

  private func lookup(_ key: String) -> [String]? {
    if let values = request.context[key] { return values }
    switch key.lowercased() {
    case "aws:principalarn":
      guard isSigned else { return nil }
      return [principal.kind == .roleSession ? principal.issuerARN ?? principal.arn : principal.arn]
    case "aws:principalaccount": return isSigned ? principal.accountID.map { [$0.rawValue] } : nil
    case "aws:username":
      return principal.kind == .user ? [String(principal.arn.split(separator: "/").last ?? "")] : nil
    case "aws:assumedroot": return principal.kind == .assumedRoot ? ["true"] : nil
    case "aws:principalorgid": return isSigned ? principal.organization.map { [$0.id] } : nil
    case "aws:principalisawsservice": return [principal.kind == .service ? "true" : "false"]
    case "aws:resourceaccount": return target.accountID.map { [$0.rawValue] }
    default: return nil
    }
  }
}
