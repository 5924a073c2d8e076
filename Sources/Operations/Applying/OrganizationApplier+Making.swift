internal import AWSClient
internal import AWSServices
internal import AWSWire
internal import Identity

extension OrganizationApplier {
  /// Makes a change, and answers the ids of its requests.
  func make(_ step: OrganizationStep) async throws(ClientError) -> [String] {
    switch step {
    case .enableTrustedAccess:
      var input = Organizations.EnableAWSServiceAccess.Input()
      input.servicePrincipal = OrganizationEvidence.servicePrincipal
      return try await client.answer(to: Organizations.EnableAWSServiceAccess.self, input).requestIDs
    case .disableTrustedAccess:
      var input = Organizations.DisableAWSServiceAccess.Input()
      input.servicePrincipal = OrganizationEvidence.servicePrincipal
      return try await client.answer(to: Organizations.DisableAWSServiceAccess.self, input).requestIDs
    case .enableFeature(.credentialsManagement):
      return try await client.answer(
        to: IAM.EnableOrganizationsRootCredentialsManagement.self, .init()
      ).requestIDs
    case .enableFeature(.sessions):
      return try await client.answer(to: IAM.EnableOrganizationsRootSessions.self, .init()).requestIDs
    case .disableFeature(.credentialsManagement):
      return try await client.answer(
        to: IAM.DisableOrganizationsRootCredentialsManagement.self, .init()
      ).requestIDs
    case .disableFeature(.sessions):
      return try await client.answer(to: IAM.DisableOrganizationsRootSessions.self, .init()).requestIDs
    case .registerDelegate(let account):
      var input = Organizations.RegisterDelegatedAdministrator.Input()
      input.accountId = account.id.rawValue
      input.servicePrincipal = OrganizationEvidence.servicePrincipal
      return try await client.answer(to: Organizations.RegisterDelegatedAdministrator.self, input).requestIDs
    case .deregisterDelegate(let account):
      var input = Organizations.DeregisterDelegatedAdministrator.Input()
      input.accountId = account.id.rawValue
      input.servicePrincipal = OrganizationEvidence.servicePrincipal
      return try await client.answer(to: Organizations.DeregisterDelegatedAdministrator.self, input)
        .requestIDs
    case .enablePolicyType(let root):
      var input = Organizations.EnablePolicyType.Input()
      input.rootId = root
      input.policyType = .serviceControlPolicy
      return try await client.answer(to: Organizations.EnablePolicyType.self, input).requestIDs
    default: return try await makePolicyChange(step)
    }
  }

  private func makePolicyChange(_ step: OrganizationStep) async throws(ClientError) -> [String] {
    switch step {
    case .repairPolicy(let policy, _, let after):
      var input = Organizations.UpdatePolicy.Input()
      input.policyId = policy.id ?? ""
      input.content = after
      return try await client.answer(to: Organizations.UpdatePolicy.self, input).requestIDs
    case .createPolicy(let name, let summary, let content):
      var input = Organizations.CreatePolicy.Input()
      input.name = name
      input.description = summary
      input.content = content
      input.type = .serviceControlPolicy
      return try await client.answer(to: Organizations.CreatePolicy.self, input).requestIDs
    case .attachPolicy(let policy, let target):
      var input = Organizations.AttachPolicy.Input()
      input.policyId = try await policyID(policy) ?? ""
      input.targetId = target.id
      return try await client.answer(to: Organizations.AttachPolicy.self, input).requestIDs
    case .detachPolicy(let policy, let target):
      var input = Organizations.DetachPolicy.Input()
      input.policyId = try await policyID(policy) ?? ""
      input.targetId = target.id
      return try await client.answer(to: Organizations.DetachPolicy.self, input).requestIDs
    case .deletePolicy(let policy):
      var input = Organizations.DeletePolicy.Input()
      input.policyId = try await policyID(policy) ?? ""
      return try await client.answer(to: Organizations.DeletePolicy.self, input).requestIDs
    default: return []
    }
  }
}
