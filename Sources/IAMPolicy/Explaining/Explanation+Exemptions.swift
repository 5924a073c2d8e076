import Identity

extension Explanation {
  /// Says which policies were set aside, and what was allowed without one.
  mutating func addExemptions(_ policies: PolicySet, _ facts: ServiceFacts) {
    let principal = request.principal
    switch standing.rule {
    case .always:
      exemptions.append("\(request.action): answered to everybody who signed")
      return
    case .never: addRefusals()
    case .ownRoot:
      exemptions.append("root user: everything in its own account is allowed unless it is denied")
    default: break
    }
    if !standing.usesServiceControl, !policies.serviceControl.isEmpty || isRootOfManagement {
      exemptions.append("\(reasonAgainstServiceControl): service control policies do not apply")
    }
    if !standing.usesResourceControl, !policies.resourceControl.isEmpty {
      exemptions.append("\(reasonAgainstResourceControl): resource control policies do not apply")
    }
    if !standing.usesIdentity, !policies.identity.isEmpty {
      exemptions.append("\(noun): identity-based policies do not apply")
    }
    if !standing.usesBoundary, !policies.permissionsBoundary.isEmpty {
      exemptions.append("\(noun): permissions boundaries do not apply")
    }
    if !standing.usesSession, !policies.session.isEmpty {
      exemptions.append("\(noun): session policies do not apply")
    }
    if !standing.usesVPCEndpoint, !policies.vpcEndpoint.isEmpty {
      exemptions.append("\(noun): VPC endpoint policies do not apply")
    }
    if !standing.usesTask, policies.task != nil {
      exemptions.append("\(noun): task policies bind only AssumeRoot sessions")
    }
    if principal.kind == .federatedUser, policies.session.isEmpty {
      exemptions.append("federated user without a session policy: identity-based policies grant nothing")
    }
    if findings.blocksPublicAccess, !findings.resource.grants.isEmpty {
      exemptions.append("S3 Block Public Access: the bucket policy grants nothing to the anonymous")
    }
    if passesLimits {
      exemptions.append(
        "named in person by the resource's policy: permissions boundary and session policies do not limit")
    }
  }

  private mutating func addRefusals() {
    if !request.actionName.isValid {
      exemptions.append("`\(request.action)` is no action")
    } else if request.principal.isRoot,
      standing.sharesAccount || request.actionName.quirk.contains(.assumeRole)
    {
      exemptions.append("root user: \(request.action) is not for root")
    } else {
      exemptions.append("principal and resource are in different partitions")
    }
  }

  private var isRootOfManagement: Bool {
    request.principal.isRoot && request.principal.organization?.isManagementAccount == true
  }

  /// Whether a direct grant overcame a gap in the boundary or in the session policies.
  private var passesLimits: Bool {
    guard decision == .allow, findings.resource.grants.contains(.direct), standing.sharesAccount,
      standing.usesIdentity
    else { return false }
    return findings.hasBoundary && !findings.boundary.isAllowed
      || findings.hasSession && !findings.session.isAllowed
  }

  private var noun: String {
    if request.principal.isServiceLinkedRole { return "service-linked role" }
    switch request.principal.kind {
    case .root: return "root user"
    case .assumedRoot: return "root session"
    case .user: return "IAM user"
    case .role, .roleSession: return "role session"
    case .federatedUser: return "federated user"
    case .service: return "service principal"
    case .webIdentity: return "web identity"
    case .saml: return "SAML identity"
    case .anonymous: return "anonymous caller"
    }
  }

  private var reasonAgainstServiceControl: String {
    let principal = request.principal
    if principal.isServiceLinkedRole { return noun }
    guard [.root, .assumedRoot, .user, .role, .roleSession, .federatedUser].contains(principal.kind) else {
      return noun
    }
    guard let organization = principal.organization else { return "account outside an organization" }
    guard organization.isManagementAccount else { return noun }
    return principal.isRoot ? "root of the management account" : "principal of the management account"
  }

  private var reasonAgainstResourceControl: String {
    let quirk = request.actionName.quirk
    if request.principal.isServiceLinkedRole { return noun }
    if target.isAWSManagedKey { return "AWS managed key" }
    if quirk.contains(.retireGrant) { return request.action }
    if !quirk.contains(.rcpService) { return "\(request.action): a service outside their reach" }
    let owner = target.organization ?? (standing.sharesAccount ? request.principal.organization : nil)
    return owner == nil ? "resource outside an organization" : "resource in the management account"
  }
}
