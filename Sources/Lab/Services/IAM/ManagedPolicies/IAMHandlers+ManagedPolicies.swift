import AWSServices
import AWSWire
import Identity

extension IAMHandlers {
  /// Managed policies and their tags.
  static let managedPolicies: [Handler] = [
    createPolicy, getPolicy, deletePolicy, listPolicies,
    Handler(
      IAM.TagPolicy.self, needs: onARN({ $0.policyArn }, context: { creationKeys($0.tags) }),
      perform: { input, call, world throws(AWSError) in
        try world.changePolicy(input.policyArn, call, "TagPolicy") { policy throws(AWSError) in
          try policy.tags.addTags(input.tags)
        }
        return Empty()
      }),
    Handler(
      IAM.UntagPolicy.self,
      needs: onARN({ $0.policyArn }, context: { ["aws:TagKeys": .many($0.tagKeys)] }),
      perform: { input, call, world throws(AWSError) in
        try world.changePolicy(input.policyArn, call, "UntagPolicy") { policy throws(AWSError) in
          policy.tags.removeTags(input.tagKeys)
        }
        return Empty()
      }),
    Handler(
      IAM.ListPolicyTags.self, needs: onARN { $0.policyArn },
      perform: { input, call, world throws(AWSError) in
        let page = try IAMPage(
          world.existingPolicy(input.policyArn, call).tags, marker: input.marker, size: input.maxItems)
        var output = IAM.ListPolicyTags.Output()
        output.tags = page.items
        output.isTruncated = page.isTruncated
        output.marker = page.marker
        return output
      }),
  ]

  private static let createPolicy = Handler(
    IAM.CreatePolicy.self,
    needs: creating(
      { "policy\($0.path ?? "/")\($0.policyName)" }, context: { creationKeys($0.tags) }),
    perform: { input, call, world throws(AWSError) in
      try PolicyVersions.check(input.policyDocument)
      let moment = call.moment.wholeSeconds
      var policy = ManagedPolicy()
      policy.name = input.policyName
      policy.path = input.path ?? "/"
      policy.id = world.entropy.uniqueID("ANPA")
      policy.summary = input.description
      policy.createdAt = moment
      policy.updatedAt = moment
      policy.versions = [ManagedPolicy.Version(id: "v1", document: input.policyDocument, createdAt: moment)]
      policy.tags = try [String: String](iam: input.tags)
      let created = policy
      try world.changeAccount(call) { account throws(AWSError) in
        let key = created.name.lowercased()
        guard account.policies[key] == nil else {
          throw IAM.Errors.entityAlreadyExists(
            "A policy called \(created.name) already exists. Duplicate names are not allowed.")
        }
        guard account.policies.count < 1500 else { throw IAMFailure.quota("PoliciesPerAccount", 1500) }
        account.policies[key] = created
      }
      let entry = PolicyEntry.customer(created, account: call.account)
      var answer = entry.summary(PolicyUses(Account()))
      answer.tags = created.tags.iamTagsIfAny
      var output = IAM.CreatePolicy.Output()
      output.policy = answer
      return output
    })

  private static let getPolicy = Handler(
    IAM.GetPolicy.self, needs: onARN { $0.policyArn },
    perform: { input, call, world throws(AWSError) in
      let policy = try world.existingPolicy(input.policyArn, call)
      var output = IAM.GetPolicy.Output()
      output.policy = policy.answer(PolicyUses(try world.account(of: call)))
      return output
    })

  /// The default version goes with the policy; all others, and all uses, must be gone.
  private static let deletePolicy = Handler(
    IAM.DeletePolicy.self, needs: onARN { $0.policyArn },
    perform: { input, call, world throws(AWSError) in
      let uses = PolicyUses(try world.account(of: call))
      let key = try world.changePolicy(input.policyArn, call, "DeletePolicy") { policy throws(AWSError) in
        let count = (uses.attachments[input.policyArn] ?? 0) + (uses.boundaries[input.policyArn] ?? 0)
        if count > 0 { throw IAM.Errors.deleteConflict("Cannot delete a policy attached to entities.") }
        if policy.versions.count > 1 {
          throw IAM.Errors.deleteConflict(
            "This policy has more than one version. Before you delete a policy, you must delete the policy's "
              + "versions. The default version is deleted with the policy.")
        }
        return policy.name.lowercased()
      }
      try world.changeAccount(call) { account throws(AWSError) in account.policies[key] = nil }
      return Empty()
    })

  private static let listPolicies = Handler(
    IAM.ListPolicies.self, needs: onAnything(),
    perform: { input, call, world throws(AWSError) in
      let account = try world.account(of: call)
      let uses = PolicyUses(account)
      var entries: [PolicyEntry] = []
      if input.scope != "AWS" {
        entries += account.policies.values.map { .customer($0, account: account.id) }
      }
      if input.scope != "Local" { entries += AWSManagedPolicies.all.map { .aws($0) } }
      entries = entries.filter { entry in
        guard entry.path.hasPrefix(input.pathPrefix ?? "/") else { return false }
        if input.policyUsageFilter == "PermissionsPolicy", uses.attachments[entry.arn] == nil { return false }
        if input.policyUsageFilter == "PermissionsBoundary", uses.boundaries[entry.arn] == nil {
          return false
        }
        if input.onlyAttached == true, uses.attachments[entry.arn] == nil { return false }
        return true
      }
      // Customers' own come before those of AWS.
      let page = try IAMPage(
        entries, marker: input.marker, size: input.maxItems,
        key: { "\($0.isCustomer ? "0" : "1")\($0.name.lowercased())" })
      var output = IAM.ListPolicies.Output()
      output.policies = page.items.map { $0.summary(uses) }
      output.isTruncated = page.isTruncated
      output.marker = page.marker
      return output
    })
}
