internal import AWSClient
internal import AWSServices
internal import AWSWire
internal import IAMPolicy
internal import Identity

/// The service and resource control policies of an organization, those of AWS included, and where each is attached.
struct OrganizationPolicies: Sendable {
  struct Entry: Sendable {
    let id: String
    let name: String
    let kind: PolicyKind
    let text: String
    let document: PolicyDocument
    let targets: Set<String>
  }

  let entries: [Entry]

  static func read(_ client: AWSClient, concurrency: Int) async throws(ClientError) -> OrganizationPolicies {
    var entries: [Entry] = []
    for (type, kind) in [
      (Organizations.PolicyType.serviceControlPolicy, PolicyKind.serviceControl),
      (.resourceControlPolicy, .resourceControl),
    ] {
      var input = Organizations.ListPolicies.Input()
      input.filter = type
      let summaries: [Organizations.PolicySummary]
      do throws(ClientError) {
        summaries = try await client.all(Organizations.ListPolicies.self, input)
      } catch {
        // A type that is not enabled has no policies in force.
        guard error.code == "PolicyTypeNotEnabledException" else { throw error }
        continue
      }
      let answers = await concurrentMap(summaries, limit: concurrency) { await entry($0, kind, client) }
      for answer in answers {
        if let entry = try answer.get() { entries.append(entry) }
      }
    }
    return OrganizationPolicies(entries: entries)
  }

  private static func entry(
    _ summary: Organizations.PolicySummary, _ kind: PolicyKind, _ client: AWSClient
  ) async -> Result<Entry?, ClientError> {
    guard let id = summary.id else { return .success(nil) }
    do throws(ClientError) {
      var text = Organizations.DescribePolicy.Input()
      text.policyId = id
      var targets = Organizations.ListTargetsForPolicy.Input()
      targets.policyId = id
      let content = try await client.call(Organizations.DescribePolicy.self, text).policy?.content ?? ""
      let attached = try await client.all(Organizations.ListTargetsForPolicy.self, targets)
      guard let document = try? PolicyDocument(parsing: content, as: kind, limits: .parameter) else {
        return .success(nil)
      }
      return .success(
        Entry(
          id: id, name: summary.name ?? id, kind: kind, text: content, document: document,
          targets: Set(attached.compactMap(\.targetId))))
    } catch {
      return .failure(error)
    }
  }

  /// The policies of a kind from the organization's root down to an account, one of them left out or put in
  /// somewhere where that is asked for.
  func levels(
    of account: Account, kind: PolicyKind, without omitted: String? = nil,
    adding added: (policy: AttachedPolicy, target: String)? = nil
  ) -> [PolicyLevel] {
    let isEnabled = entries.contains { $0.kind == kind && !$0.targets.isEmpty }
    guard isEnabled || added != nil else { return [] }
    let places = (account.place?.ids ?? []) + [account.id.rawValue]
    return places.map { place in
      var policies = entries.filter { $0.kind == kind && $0.id != omitted && $0.targets.contains(place) }
        .map { AttachedPolicy(id: $0.name, document: $0.document) }
      // Enabling the type attaches FullAWSAccess everywhere.
      if !isEnabled, kind == .serviceControl { policies.append(.fullServiceControl) }
      if let added, added.target == place { policies.append(added.policy) }
      return PolicyLevel(
        id: place, level: place.hasPrefix("r-") ? "root" : place.hasPrefix("ou-") ? "ou" : "account",
        policies: policies)
    }
  }
}
