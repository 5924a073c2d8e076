internal import AWSClient
internal import AWSServices
internal import AWSWire
internal import Identity
internal import JSONTree

/// Makes the steps in the organization, one after the other, each read before and after.
struct OrganizationApplier: Sendable {
  let client: AWSClient
  let journal: ApplyJournal
  let options: ApplyOptions

  /// How a step stands.
  private enum State {
    case done
    case open
    /// Something else is there than the plan saw.
    case conflict(String)
  }

  /// Makes a step, unless it is made already, and looks whether it is so.
  ///
  /// - Throws: ``RunBreak`` where nothing can go on.
  func perform(_ step: OrganizationStep) async throws(RunBreak) -> StepResult {
    switch await state(of: step) {
    case .failure(let error):
      try RunBreak.check(error)
      return StepResult(step, .failed, "\(error)")
    case .success(.done): return StepResult(step, .alreadyDone)
    case .success(.conflict(let text)): return StepResult(step, .failed, text)
    case .success(.open): break
    }
    guard !options.isDryRun else { return StepResult(step, .wouldDo) }
    do {
      try await makePatiently(step)
    } catch {
      try RunBreak.check(error)
      return StepResult(step, .failed, "\(error)")
    }
    return try await verified(step)
  }

  /// Waits until the change is seen.
  private func verified(_ step: OrganizationStep) async throws(RunBreak) -> StepResult {
    var patience = Patience(
      options.patience, first: .milliseconds(500), longest: .seconds(15), clock: client.configuration.clock)
    while true {
      switch await state(of: step) {
      case .success(.done): return StepResult(step, .done)
      case .success:
        guard await patience.wait() else {
          if Task.isCancelled { throw .interrupted }
          return StepResult(step, .failed, "AWS took the change, and does not show it")
        }
      case .failure(let error):
        try RunBreak.check(error)
        return StepResult(step, .failed, "made, but it could not be read back: \(error)")
      }
    }
  }

  /// Makes a step; what AWS refuses only because it has not heard of the step before is tried again.
  private func makePatiently(_ step: OrganizationStep) async throws(RunBreak.Cause) {
    var patience = Patience(
      options.patience, first: .seconds(1), longest: .seconds(15), clock: client.configuration.clock)
    let key = "organization/\(step.title)"
    while true {
      let intent = try await journaled { () async throws(LedgerError) in
        try await journal.intend(step.operation, key: String(key.prefix(400)))
      }
      let result: Result<[String], ClientError>
      do {
        result = .success(try await make(step))
      } catch {
        result = .failure(error)
      }
      try await journaled { () async throws(LedgerError) in
        try await journal.conclude(intent, result, key: String(key.prefix(400)))
      }
      guard case .failure(let error) = result else { return }
      if Self.saysSoAlready.contains(error.code ?? "") { return }
      guard Self.passes(error), await patience.wait() else { throw .call(error) }
    }
  }

  private func journaled<Value>(
    _ body: () async throws(LedgerError) -> Value
  ) async throws(RunBreak.Cause) -> Value {
    do {
      return try await body()
    } catch {
      throw .ledger(error)
    }
  }

  /// Codes that say that a change was made before, by somebody or by a call whose answer was lost.
  private static let saysSoAlready: Set<String> = [
    "AccountAlreadyRegisteredException", "PolicyTypeAlreadyEnabledException", "DuplicatePolicyException",
    "DuplicatePolicyAttachmentException", "PolicyNotAttachedException", "PolicyNotFoundException",
    "AccountNotRegisteredException",
  ]

  /// Whether a refusal is of the kind that passes when an earlier step has spread.
  private static func passes(_ error: ClientError) -> Bool {
    switch error.code {
    case "ServiceAccessNotEnabledException", "PolicyTypeNotEnabledException",
      "PolicyChangesInProgressException", "PolicyInUseException":
      true
    case "ConstraintViolationException":
      "\(error)".contains("SERVICE_ACCESS_NOT_ENABLED")
        || "\(error)".contains("DELEGATED_ADMINISTRATOR_EXISTS")
    default: false
    }
  }
}

// MARK: - Reading and making

extension OrganizationApplier {
  private func state(of step: OrganizationStep) async -> Result<State, ClientError> {
    do throws(ClientError) {
      return .success(try await read(step))
    } catch {
      return .failure(error)
    }
  }

  private func read(_ step: OrganizationStep) async throws(ClientError) -> State {
    switch step {
    case .enableTrustedAccess: return try await isTrusted() ? .done : .open
    case .disableTrustedAccess: return try await isTrusted() ? .open : .done
    case .enableFeature(let feature): return try await hasFeature(feature) ? .done : .open
    case .disableFeature(let feature): return try await hasFeature(feature) ? .open : .done
    case .registerDelegate(let account): return try await isDelegate(account.id) ? .done : .open
    case .deregisterDelegate(let account): return try await isDelegate(account.id) ? .open : .done
    case .enablePolicyType(let root): return try await hasPolicyType(root) ? .done : .open
    case .repairPolicy(let policy, let before, let after):
      guard let id = policy.id, let content = try await content(of: id) else {
        return .conflict("policy `\(policy.name)` is gone: plan again")
      }
      if Self.areEqual(content, after) { return .done }
      return Self.areEqual(content, before)
        ? .open : .conflict("policy `\(policy.name)` was changed since the plan was made: plan again")
    case .createPolicy(let name, _, let content):
      guard let id = try await policyID(.init(id: nil, name: name)) else { return .open }
      let found = try await self.content(of: id) ?? ""
      return Self.areEqual(found, content)
        ? .done : .conflict("there is another policy `\(name)` with another text: plan again")
    case .attachPolicy(let policy, let target):
      guard let id = try await policyID(policy) else {
        return options.isDryRun && policy.id == nil
          ? .open : .conflict("policy `\(policy.name)` is not there: plan again")
      }
      return try await targets(of: id).contains(target.id) ? .done : .open
    case .detachPolicy(let policy, let target):
      guard let id = try await policyID(policy) else { return .done }
      return try await targets(of: id).contains(target.id) ? .open : .done
    case .deletePolicy(let policy): return try await policyID(policy) == nil ? .done : .open
    }
  }

  /// Makes a change, and answers the ids of its requests.
  private func make(_ step: OrganizationStep) async throws(ClientError) -> [String] {
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

  private func isTrusted() async throws(ClientError) -> Bool {
    try await client.all(Organizations.ListAWSServiceAccessForOrganization.self)
      .contains { $0.servicePrincipal == OrganizationEvidence.servicePrincipal }
  }

  private func hasFeature(_ feature: OrganizationStep.Feature) async throws(ClientError) -> Bool {
    do throws(ClientError) {
      let output = try await client.call(IAM.ListOrganizationsFeatures.self, .init())
      return (output.enabledFeatures ?? []).contains { $0.rawValue == feature.rawValue }
    } catch {
      // Without trusted access no feature is in force, and none can be listed.
      guard error.code?.hasPrefix("ServiceAccessNotEnabled") == true else { throw error }
      return false
    }
  }

  private func isDelegate(_ account: AccountID) async throws(ClientError) -> Bool {
    var input = Organizations.ListDelegatedAdministrators.Input()
    input.servicePrincipal = OrganizationEvidence.servicePrincipal
    return try await client.all(Organizations.ListDelegatedAdministrators.self, input)
      .contains { $0.id == account.rawValue }
  }

  private func hasPolicyType(_ root: String) async throws(ClientError) -> Bool {
    try await client.all(Organizations.ListRoots.self).contains { listed in
      listed.id == root
        && (listed.policyTypes ?? []).contains { $0.type == .serviceControlPolicy && $0.status == .enabled }
    }
  }

  private func policyID(
    _ policy: OrganizationStep.PolicyReference
  ) async throws(ClientError) -> String? {
    var input = Organizations.ListPolicies.Input()
    input.filter = .serviceControlPolicy
    return try await client.all(Organizations.ListPolicies.self, input)
      .first { listed in policy.id.map { $0 == listed.id } ?? (listed.name == policy.name) }
      .flatMap { (found: Organizations.PolicySummary) in found.id }
  }

  private func content(of id: String) async throws(ClientError) -> String? {
    var input = Organizations.DescribePolicy.Input()
    input.policyId = id
    do throws(ClientError) {
      return try await client.call(Organizations.DescribePolicy.self, input).policy?.content
    } catch {
      guard error.code == "PolicyNotFoundException" else { throw error }
      return nil
    }
  }

  private func targets(of id: String) async throws(ClientError) -> [String] {
    var input = Organizations.ListTargetsForPolicy.Input()
    input.policyId = id
    return try await client.all(Organizations.ListTargetsForPolicy.self, input).compactMap(\.targetId)
  }

  /// Whether two policies say the same, however they are spaced.
  private static func areEqual(_ one: String, _ other: String) -> Bool {
    guard let one = try? JSON.parse(one), let other = try? JSON.parse(other) else { return one == other }
    return one == other
  }
}
