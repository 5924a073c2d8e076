import AWSServices
import AWSWire
import Identity

extension OrganizationsHandlers {
  static let policies = [createPolicy, describePolicy, updatePolicy, deletePolicy, listPolicies]

  private static let createPolicy = handler(
    Organizations.CreatePolicy.self, for: .management,
    needs: { input, organization in
      TagRules.needs(
        creating: organization.arn("policy/\(organization.id)/\(input.type.rawValue.lowercased())/*"),
        tags: input.tags ?? [], context: ["organizations:PolicyType": .one(input.type.rawValue)])
    },
    perform: { input, _, organization, world throws(AWSError) in
      let type = input.type.rawValue
      guard organization.hasAllFeatures else {
        throw Organizations.Errors.policyTypeNotAvailableForOrganization(
          "The policy type is not available: the organization does not have all features enabled.")
      }
      try PolicyRules.checkContent(input.content, type: type)
      try PolicyRules.refuseTwins(of: input.name, type: type, organization)
      let tags = try TagRules.merged(input.tags ?? [], into: [:])
      let policy = OrganizationPolicy(
        id: "p-" + world.entropy.lowercase(8), name: input.name, summary: input.description, type: type,
        content: input.content)
      world.changeOrganization { organization in
        organization.policies[policy.id] = policy
        if !tags.isEmpty { organization.tags[policy.id] = tags }
      }
      var output = Organizations.CreatePolicy.Output()
      output.policy = policy.answer(in: world.organization ?? organization)
      return output
    })

  private static let describePolicy = handler(
    Organizations.DescribePolicy.self, for: .managementAndDelegates,
    needs: { input, organization in [organization.need(policy: input.policyId)] },
    perform: { input, _, organization, _ throws(AWSError) in
      guard let policy = organization.policy(input.policyId) else { throw OrganizationsRefusal.noPolicy }
      var output = Organizations.DescribePolicy.Output()
      output.policy = policy.answer(in: organization)
      return output
    })

  private static let updatePolicy = handler(
    Organizations.UpdatePolicy.self, for: .management,
    needs: { input, organization in [organization.need(policy: input.policyId)] },
    perform: { input, _, organization, world throws(AWSError) in
      var policy = try PolicyRules.changeable(input.policyId, organization)
      if let content = input.content {
        try PolicyRules.checkContent(content, type: policy.type)
        policy.content = content
      }
      if let name = input.name, name != policy.name {
        try PolicyRules.refuseTwins(of: name, type: policy.type, organization)
        policy.name = name
      }
      policy.summary = input.description ?? policy.summary
      let updated = policy
      world.changeOrganization { $0.policies[updated.id] = updated }
      var output = Organizations.UpdatePolicy.Output()
      output.policy = updated.answer(in: organization)
      return output
    })

  private static let deletePolicy = handler(
    Organizations.DeletePolicy.self, for: .management,
    needs: { input, organization in [organization.need(policy: input.policyId)] },
    perform: { input, _, organization, world throws(AWSError) in
      let policy = try PolicyRules.changeable(input.policyId, organization)
      guard !organization.isAttached(policy.id) else {
        throw Organizations.Errors.policyInUse(
          "The policy is attached to one or more entities. You must detach it from all roots, "
            + "organizational units (OUs), and accounts before performing this operation.")
      }
      world.changeOrganization { organization in
        organization.policies[policy.id] = nil
        organization.tags[policy.id] = nil
      }
      return Empty()
    })

  private static let listPolicies = handler(
    Organizations.ListPolicies.self, for: .managementAndDelegates,
    needs: { input, _ in [.on("*", ["organizations:PolicyType": .one(input.filter.rawValue)])] },
    perform: { input, _, organization, _ throws(AWSError) in
      let page = try OrganizationsPage(
        "ListPolicies", input.filter.rawValue, token: input.nextToken, limit: input.maxResults)
      let ids = organization.policies(ofType: input.filter.rawValue).map(\.id)
      var output = Organizations.ListPolicies.Output()
      (output.policies, output.nextToken) = page.cut(ids) { id in
        organization.policy(id)?.summaryAnswer(in: organization)
      }
      return output
    })
}

extension OrganizationPolicy {
  fileprivate func answer(in organization: Organization) -> Organizations.Policy {
    var answer = Organizations.Policy()
    answer.policySummary = summaryAnswer(in: organization)
    answer.content = content
    return answer
  }

  /// The policy as lists show it.
  func summaryAnswer(in organization: Organization) -> Organizations.PolicySummary {
    var answer = Organizations.PolicySummary()
    answer.id = id
    answer.arn = organization.arn(of: id)
    answer.name = name
    answer.description = summary
    answer.type = .init(rawValue: type)
    answer.awsManaged = isAWSManaged
    return answer
  }
}

extension Organization {
  /// What policies must allow of a policy of the organization.
  func need(policy id: String) -> AuthorizationNeed {
    .on(arn(of: id), policy(id).map { ["organizations:PolicyType": .one($0.type)] } ?? [:])
  }
}
