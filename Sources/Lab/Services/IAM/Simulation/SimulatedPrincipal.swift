import AWSServices
import AWSWire
import IAMPolicy
import Identity

/// Gathers the policies of a user, group or role for a simulation.
struct SimulatedPrincipal {
  let world: World
  let account: AccountID
  let exclusion: PolicyExclusion

  /// The policies of an entity, those of a user's groups included, with its boundary and its organization's.
  ///
  /// - Throws: `NoSuchEntity` where there is no such entity.
  func policies(of entity: SimulatedCaller.Entity, _ call: Call) throws(AWSError) -> SimulatedPolicies {
    var policies = SimulatedPolicies()
    let permissions = try world.permissions(of: entity.kind, entity.name, call)
    var managed: [String] = []
    policies.identity = try inline(permissions, of: entity.kind, entity.name)
    managed += permissions.attached
    if entity.kind == .user {
      for key in try world.user(entity.name, call).groups {
        guard let group = world[account]?.groups[key] else { continue }
        policies.identity += try inline(group.permissions, of: .group, group.name)
        managed += group.permissions.attached.filter { !managed.contains($0) }
      }
    }
    for arn in managed {
      guard let policy = try policy(arn, as: .identity, excludable: true) else { continue }
      policies.identity.append(policy)
    }
    if let arn = permissions.boundary, !exclusion.excludesBoundary {
      policies.boundary = try policy(arn, as: .permissionsBoundary, excludable: false).map { [$0] } ?? []
    }
    if !exclusion.excludesOrganization, world.membership(of: account)?.isManagementAccount == false {
      policies.organization = organization
    }
    return policies
  }

  /// The ARN under which the entity is stored: the path of the ARN that was given does not count.
  func stored(_ entity: SimulatedCaller.Entity) -> SimulatedCaller.Entity {
    SimulatedCaller.Entity(world.arn(of: entity.kind, entity.name, in: account)) ?? entity
  }

  private func inline(
    _ permissions: Permissions, of kind: EntityKind, _ owner: String
  ) throws(AWSError) -> [SimulatedPolicy] {
    var policies: [SimulatedPolicy] = []
    for (name, text) in permissions.inline.sorted(by: { $0.key < $1.key })
    where !exclusion.excludes(inline: name, of: kind, owner) {
      policies.append(try SimulatedPolicies.policy("\(kind.rawValue)_\(owner)_\(name)", text, as: .identity))
    }
    return policies
  }

  private func policy(_ text: String, as kind: PolicyKind, excludable: Bool) throws(AWSError)
    -> SimulatedPolicy?
  {
    guard let arn = try? ARN(text),
      let document = AWSManagedPolicies.policy(text)?.document ?? world.managedPolicy(text)?.document
    else { return nil }
    let name = AWSManagedPolicies.policy(text)?.name ?? world.managedPolicy(text)?.name ?? text
    if excludable, exclusion.excludes(managed: arn, named: name) { return nil }
    return try SimulatedPolicies.policy(name, document, as: kind)
  }

  private var organization: [[SimulatedPolicy]] {
    PolicySources(world: world, documents: PolicyDocuments())
      .levels(of: account, type: "SERVICE_CONTROL_POLICY", as: .serviceControl)
      .map { level in level.policies.map { SimulatedPolicy(id: $0.id, document: $0.document) } }
  }
}
