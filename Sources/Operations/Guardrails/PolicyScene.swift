internal import IAMPolicy
internal import Identity

/// Where and when requests are thought of, to ask the policy engine about service control policies.
struct PolicyScene: Hashable, Sendable {
  /// The id of the organization; empty where it does not matter.
  let organization: String
  let partition: Partition
  let moment: Timestamp

  /// A member account under a policy that stands beside AWS's FullAWSAccess, and under no other.
  func member(_ account: Account, under policy: AttachedPolicy) -> PreflightAccount {
    member(account, under: [PolicyLevel(id: account.id.rawValue, policies: [.fullServiceControl, policy])])
  }

  /// A member account under these service control policies.
  func member(_ account: Account, under levels: [PolicyLevel]) -> PreflightAccount {
    let path = ([organization] + (account.place?.ids ?? [])).joined(separator: "/") + "/"
    return PreflightAccount(
      id: account.id, partition: partition,
      organization: OrganizationMembership(id: organization, paths: [path]),
      serviceControl: levels)
  }
}

extension ServiceControlPolicy {
  /// The policy as the engine reads it; nil where AWS would refuse it.
  var attached: AttachedPolicy? {
    (try? PolicyDocument(parsing: content, as: .serviceControl, limits: .parameter)).map {
      AttachedPolicy(id: name, document: $0)
    }
  }
}
