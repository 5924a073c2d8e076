internal import AWSClient
internal import AWSServices
internal import AWSWire
internal import Identity
internal import JSONTree

extension OrganizationApplier {
  /// How a step stands.
  enum State {
    case done
    case open
    /// Something else is there than the plan saw.
    case conflict(String)
  }

  /// Looks how a step stands.
  func state(of step: OrganizationStep) async -> Result<State, ClientError> {
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

  /// The id of a policy, by the id that the plan knows or else by its name; nil where there is none.
  func policyID(
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
