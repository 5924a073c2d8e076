internal import AWSClient
internal import AWSServices
internal import AWSWire
internal import Identity

extension OrganizationEvidence {
  /// Reads everything but the organization's own description, all at the same time.
  static func read(
    _ organization: Organizations.Organization, _ client: AWSClient, concurrency: Int
  ) async -> OrganizationEvidence {
    async let features = features(client)
    async let trust = trust(client)
    async let delegates = delegates(client)
    async let policies = policies(client, concurrency: concurrency)
    async let fullAccess = fullAccess(client)
    async let policyType = policyType(client)
    var evidence = OrganizationEvidence(
      id: organization.id ?? "", managementAccount: organization.masterAccountId.flatMap(AccountID.init))
    evidence.hasAllFeatures =
      organization.featureSet.map { .known($0 == .all) } ?? .unknown("the organization names no feature set")
    let answers = await (features, trust, delegates, policies, policyType, fullAccess)
    evidence.features = answers.0.0
    evidence.isTrusted = answers.1.0
    evidence.delegates = answers.2.0
    evidence.policies = answers.3.0
    evidence.policyTypeEnabled = answers.4.0
    evidence.fullAccess = answers.5.0
    evidence.failures =
      answers.0.1 + answers.1.1 + answers.2.1 + answers.3.1 + answers.4.1 + answers.5.1
    return evidence
  }

  typealias Answer<Value: Sendable> = (Fact<Value>, [EvidenceFailure])

  /// Without trusted access no feature is in force, whatever was enabled before.
  static func features(_ client: AWSClient) async -> Answer<[String]> {
    var reader = EvidenceReader(client)
    let fact = await reader.read { client async throws(ClientError) -> [String] in
      do throws(ClientError) {
        let output = try await client.call(IAM.ListOrganizationsFeatures.self, .init())
        return (output.enabledFeatures ?? []).map(\.rawValue)
      } catch {
        guard error.code?.hasPrefix("ServiceAccessNotEnabled") == true else { throw error }
        return []
      }
    }
    return (fact, reader.failures)
  }

  static func trust(_ client: AWSClient) async -> Answer<Bool> {
    var reader = EvidenceReader(client)
    let fact = await reader.read { client async throws(ClientError) in
      try await client.all(Organizations.ListAWSServiceAccessForOrganization.self)
        .contains { $0.servicePrincipal == servicePrincipal }
    }
    return (fact, reader.failures)
  }

  static func delegates(_ client: AWSClient) async -> Answer<[AccountID]> {
    var reader = EvidenceReader(client)
    let fact = await reader.read { client async throws(ClientError) in
      var input = Organizations.ListDelegatedAdministrators.Input()
      input.servicePrincipal = servicePrincipal
      return try await client.all(Organizations.ListDelegatedAdministrators.self, input)
        .compactMap { $0.id.flatMap(AccountID.init(rawValue:)) }
    }
    return (fact, reader.failures)
  }

  private static func policyType(_ client: AWSClient) async -> Answer<Bool> {
    var reader = EvidenceReader(client)
    let fact = await reader.read { client async throws(ClientError) in
      try await client.all(Organizations.ListRoots.self).contains { root in
        (root.policyTypes ?? []).contains { $0.type == .serviceControlPolicy && $0.status == .enabled }
      }
    }
    return (fact, reader.failures)
  }

  /// Where the policy is attached that AWS puts everywhere, and that anybody may take away.
  private static func fullAccess(_ client: AWSClient) async -> Answer<[String]> {
    var reader = EvidenceReader(client)
    let fact = await reader.read { client async throws(ClientError) -> [String] in
      var input = Organizations.ListTargetsForPolicy.Input()
      input.policyId = "p-FullAWSAccess"
      do throws(ClientError) {
        return try await client.all(Organizations.ListTargetsForPolicy.self, input).compactMap(\.targetId)
      } catch {
        guard ["PolicyNotFoundException", "PolicyTypeNotEnabledException"].contains(error.code) else {
          throw error
        }
        return []
      }
    }
    return (fact, reader.failures)
  }

  private static func policies(
    _ client: AWSClient, concurrency: Int
  ) async -> Answer<[ServiceControlPolicy]> {
    var reader = EvidenceReader(client)
    let fact = await reader.read { client async throws(ClientError) -> [ServiceControlPolicy] in
      var input = Organizations.ListPolicies.Input()
      input.filter = .serviceControlPolicy
      let own = try await client.all(Organizations.ListPolicies.self, input).filter { $0.awsManaged != true }
      let answers = await concurrentMap(own, limit: concurrency) { await policy($0, client) }
      var policies: [ServiceControlPolicy] = []
      for answer in answers { policies.append(try answer.get()) }
      return policies
    }
    return (fact, reader.failures)
  }

  private static func policy(
    _ summary: Organizations.PolicySummary, _ client: AWSClient
  ) async -> Result<ServiceControlPolicy, ClientError> {
    let id = summary.id ?? ""
    do throws(ClientError) {
      var text = Organizations.DescribePolicy.Input()
      text.policyId = id
      var targets = Organizations.ListTargetsForPolicy.Input()
      targets.policyId = id
      let content = try await client.call(Organizations.DescribePolicy.self, text).policy?.content
      let attached = try await client.all(Organizations.ListTargetsForPolicy.self, targets)
      return .success(
        ServiceControlPolicy(
          id: id, name: summary.name ?? id, content: content ?? "", targets: attached.compactMap(\.targetId)))
    } catch {
      return .failure(error)
    }
  }
}
