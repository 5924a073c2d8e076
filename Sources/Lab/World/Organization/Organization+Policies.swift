import Identity

extension Organization {
  /// Whether more than consolidated billing is on.
  var hasAllFeatures: Bool { featureSet == "ALL" }

  /// The policy with this id; those that AWS owns exist in every organization with all features.
  func policy(_ id: String) -> OrganizationPolicy? {
    if let policy = policies[id] { return policy }
    return hasAllFeatures ? OrganizationPolicy.awsManaged.first { $0.id == id } : nil
  }

  /// The policies of a type, in the order of their ids.
  func policies(ofType type: String) -> [OrganizationPolicy] {
    let own = policies.values.filter { $0.type == type }
    let missing =
      hasAllFeatures
      ? OrganizationPolicy.awsManaged.filter { $0.type == type && policies[$0.id] == nil } : []
    return (own + missing).sorted { $0.id < $1.id }
  }

  /// The policies of a type attached to a root, unit or account, in the order of attaching.
  func attached(to target: String, ofType type: String) -> [OrganizationPolicy] {
    (attachments[target] ?? []).compactMap { policy($0) }.filter { $0.type == type }
  }

  /// Whether a policy is attached anywhere.
  func isAttached(_ policy: String) -> Bool { attachments.values.contains { $0.contains(policy) } }

  /// Attaches what AWS attaches by itself to whatever joins the tree.
  mutating func attachDefaults(to target: String) {
    for policy in OrganizationPolicy.awsManaged where enabledPolicyTypes.contains(policy.type) {
      policies[policy.id] = policy
      if attachments[target]?.contains(policy.id) != true {
        attachments[target, default: []].append(policy.id)
      }
    }
  }

  /// Switches a type of policies on, with AWS's own attached to the root, every unit and these accounts.
  mutating func enable(_ type: String, accounts: [AccountID]) {
    enabledPolicyTypes.append(type)
    for target in [rootID] + units.keys + accounts.map(\.rawValue) { attachDefaults(to: target) }
  }

  /// Switches a type of policies off, which detaches all of them.
  mutating func disable(_ type: String) {
    enabledPolicyTypes.removeAll { $0 == type }
    let ids = Set(policies.values.filter { $0.type == type }.map(\.id))
    for target in Array(attachments.keys) { attachments[target]?.removeAll { ids.contains($0) } }
  }
}
