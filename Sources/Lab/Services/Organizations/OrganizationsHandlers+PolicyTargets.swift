import AWSServices
import AWSWire
import Identity

extension OrganizationsHandlers {
  static let policyTargets = [attachPolicy, detachPolicy, listPoliciesForTarget, listTargetsForPolicy]

  private static let attachPolicy = handler(
    Organizations.AttachPolicy.self, for: .management,
    needs: { input, organization in organization.needs(policy: input.policyId, target: input.targetId) },
    perform: { input, _, organization, world throws(AWSError) in
      guard let policy = organization.policy(input.policyId) else { throw OrganizationsRefusal.noPolicy }
      guard world.target(input.targetId) != nil else { throw OrganizationsRefusal.noTarget }
      try PolicyRules.checkAttaching(policy, to: input.targetId, organization)
      world.changeOrganization { organization in
        organization.policies[policy.id] = policy
        organization.attachments[input.targetId, default: []].append(policy.id)
      }
      return Empty()
    })

  private static let detachPolicy = handler(
    Organizations.DetachPolicy.self, for: .management,
    needs: { input, organization in organization.needs(policy: input.policyId, target: input.targetId) },
    perform: { input, _, organization, world throws(AWSError) in
      guard let policy = organization.policy(input.policyId) else { throw OrganizationsRefusal.noPolicy }
      guard world.target(input.targetId) != nil else { throw OrganizationsRefusal.noTarget }
      try PolicyRules.checkDetaching(policy, from: input.targetId, organization)
      world.changeOrganization { $0.attachments[input.targetId]?.removeAll { $0 == policy.id } }
      return Empty()
    })

  private static let listPoliciesForTarget = handler(
    Organizations.ListPoliciesForTarget.self, for: .managementAndDelegates,
    needs: { input, organization in
      [
        .on(
          organization.arn(of: input.targetId), ["organizations:PolicyType": .one(input.filter.rawValue)])
      ]
    },
    perform: { input, _, organization, world throws(AWSError) in
      guard world.target(input.targetId) != nil else { throw OrganizationsRefusal.noTarget }
      let page = try OrganizationsPage(
        "ListPoliciesForTarget", input.targetId, input.filter.rawValue, token: input.nextToken,
        limit: input.maxResults)
      let ids = organization.attached(to: input.targetId, ofType: input.filter.rawValue).map(\.id).sorted()
      var output = Organizations.ListPoliciesForTarget.Output()
      (output.policies, output.nextToken) = page.cut(ids) { id in
        organization.policy(id)?.summaryAnswer(in: organization)
      }
      return output
    })

  private static let listTargetsForPolicy = handler(
    Organizations.ListTargetsForPolicy.self, for: .managementAndDelegates,
    needs: { input, organization in [organization.need(policy: input.policyId)] },
    perform: { input, _, organization, world throws(AWSError) in
      guard organization.policy(input.policyId) != nil else { throw OrganizationsRefusal.noPolicy }
      let page = try OrganizationsPage(
        "ListTargetsForPolicy", input.policyId, token: input.nextToken, limit: input.maxResults)
      // Account ids are digits, which sort before `ou-` and `r-`.
      let targets =
        world.accountIDs.map(\.rawValue) + organization.units.keys.sorted() + [organization.rootID]
      var output = Organizations.ListTargetsForPolicy.Output()
      (output.targets, output.nextToken) = page.cut(targets) { id in
        guard organization.attachments[id]?.contains(input.policyId) == true else { return nil }
        return world.target(id)
      }
      return output
    })
}

extension World {
  /// What a policy can be attached to, by its id: the root, a unit or an account; nil where there is none.
  func target(_ id: String) -> Organizations.PolicyTargetSummary? {
    guard let organization else { return nil }
    var summary = Organizations.PolicyTargetSummary()
    if id == organization.rootID {
      summary.name = "Root"
      summary.type = .root
    } else if let unit = organization.units[id] {
      summary.name = unit.name
      summary.type = .organizationalUnit
    } else if let account = member(id) {
      summary.name = account.name
      summary.type = .account
    } else {
      return nil
    }
    summary.targetId = id
    summary.arn = organization.arn(of: id)
    return summary
  }
}

extension Organization {
  fileprivate func needs(policy: String, target: String) -> [AuthorizationNeed] {
    let need = need(policy: policy)
    return [need, .on(arn(of: target), need.context)]
  }
}
