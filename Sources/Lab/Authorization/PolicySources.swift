import IAMPolicy
import Identity

/// Finds the policies that stand in the world, compiled.
struct PolicySources {
  let world: World
  let documents: PolicyDocuments

  /// The identity-based policies of a user, those of its groups included.
  func identity(of user: User, in account: AccountID) -> [AttachedPolicy] {
    var policies = identity(user.permissions, in: account)
    for name in user.groups {
      guard let group = world[account]?.groups[name] else { continue }
      policies += identity(group.permissions, in: account)
    }
    return policies
  }

  /// The inline and attached policies of one entity.
  func identity(_ permissions: Permissions, in account: AccountID) -> [AttachedPolicy] {
    let inline = permissions.inline.sorted { $0.key < $1.key }.compactMap { name, text in
      documents.document(text, as: .identity).map { AttachedPolicy(id: name, document: $0) }
    }
    return inline + permissions.attached.compactMap { managed($0, in: account, as: .identity) }
  }

  /// The permissions boundary; empty where there is none.
  func boundary(_ permissions: Permissions, in account: AccountID) -> [AttachedPolicy] {
    permissions.boundary.flatMap { managed($0, in: account, as: .permissionsBoundary) }.map { [$0] } ?? []
  }

  /// The policies passed when a session was opened.
  func session(of session: Session) -> [AttachedPolicy] {
    var policies = session.managedPolicies.compactMap { managed($0, in: session.account, as: .session) }
    if let text = session.inlinePolicy, let document = documents.document(text, as: .session) {
      policies.append(AttachedPolicy(id: "SessionPolicy", document: document))
    }
    return policies
  }

  /// A policy that allows everything, for what root hands on.
  var everything: [AttachedPolicy] {
    AWSManagedPolicies.policy("arn:aws:iam::aws:policy/AdministratorAccess")
      .flatMap { documents.document($0.document, as: .identity) }
      .map { [AttachedPolicy(id: "root", document: $0)] } ?? []
  }

  /// A managed policy of AWS or of an account.
  func managed(_ arn: String, in account: AccountID, as kind: PolicyKind) -> AttachedPolicy? {
    let text = AWSManagedPolicies.policy(arn)?.document ?? world.managedPolicy(arn)?.document
    return text.flatMap { documents.document($0, as: kind) }.map { AttachedPolicy(id: arn, document: $0) }
  }

  /// The organization's policies of one type from the root down to an account; none for the management account.
  func levels(of account: AccountID, type: String, as kind: PolicyKind) -> [PolicyLevel] {
    guard let organization = world.organization, organization.enabledPolicyTypes.contains(type),
      let parent = world[account]?.parent, !parent.isEmpty
    else { return [] }
    return (organization.ancestors(startingAt: parent) + [account.rawValue]).map { id in
      let policies = (organization.attachments[id] ?? []).compactMap { policyID -> AttachedPolicy? in
        guard let policy = organization.policies[policyID], policy.type == type,
          let document = documents.document(policy.content, as: kind)
        else { return nil }
        return AttachedPolicy(id: policyID, document: document)
      }
      let level = id == organization.rootID ? "root" : id == account.rawValue ? "account" : "ou"
      return PolicyLevel(id: id, level: level, policies: policies)
    }
  }

  /// Whether a resource is of a kind that has a policy of its own, the trust policies of roles aside.
  static func canHavePolicy(_ arn: String) -> Bool {
    arn.hasPrefix("arn:aws:s3:::") || arn.hasPrefix("arn:aws:sqs:")
  }

  /// The policy of a bucket or queue as it holds at a moment; that of its bucket for an object.
  func resourcePolicy(of arn: String, at moment: Timestamp) -> AttachedPolicy? {
    let text: String?
    if arn.hasPrefix("arn:aws:s3:::") {
      text = world.stores.buckets[String(arn.dropFirst(13).prefix { $0 != "/" })]?.policy
    } else if arn.hasPrefix("arn:aws:sqs:") {
      text = world.queue(arn)?.attributes(at: moment)["Policy"]
    } else {
      return nil
    }
    return text.flatMap { documents.document($0, as: .resource) }.map {
      AttachedPolicy(id: arn, document: $0)
    }
  }

  /// The trust policy of a role.
  func trustPolicy(of arn: String) -> AttachedPolicy? {
    guard let arn = try? ARN(arn), let (_, _, role) = world.role(arn) else {
      return nil
    }
    return documents.document(role.trustPolicy, as: .trust)
      .map { AttachedPolicy(id: "AssumeRolePolicyDocument", document: $0) }
  }
}

extension World {
  /// What an account's membership in the organization means to policies; nil outside of one.
  func membership(of account: AccountID) -> OrganizationMembership? {
    guard let organization, let parent = self[account]?.parent, !parent.isEmpty else { return nil }
    return OrganizationMembership(
      id: organization.id, isManagementAccount: organization.managementAccount == account)
  }

  /// The customer managed policy with this ARN.
  func managedPolicy(_ arn: String) -> ManagedPolicy? {
    guard let parsed = try? ARN(arn), parsed.service == "iam", parsed.resourceType == "policy",
      let account = parsed.accountID, let name = parsed.resourceName.split(separator: "/").last
    else { return nil }
    return self[account]?.policies[name.lowercased()]
  }
}
