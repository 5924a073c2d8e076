import Identity

extension Organization {
  /// How deep units can be nested.
  ///
  /// Source: AWS Organizations User Guide, "Quotas for AWS Organizations".
  static let maximumDepth = 5

  /// Whether this is the id of the root or of a unit that exists.
  func hasParent(_ id: String) -> Bool { id == rootID || units[id] != nil }

  /// How many units stand above and at this parent; none at the root.
  func depth(of parent: String) -> Int { ancestors(startingAt: parent).count - 1 }

  /// The units that stand in a parent, in the order of their ids.
  func units(in parent: String) -> [OrganizationalUnit] {
    units.values.filter { $0.parent == parent }.sorted { $0.id < $1.id }
  }

  /// The ids from the organization down to something, each with a slash behind it.
  func path(to id: String, in parent: String) -> String {
    ([self.id] + ancestors(startingAt: parent) + [id]).map { $0 + "/" }.joined()
  }

  /// The ARN of the root, a unit, an account or a policy, by its id.
  func arn(of id: String) -> String {
    if id.hasPrefix("ou-") { return arn("ou/\(self.id)/\(id)") }
    if id.hasPrefix("r-") { return arn("root/\(self.id)/\(id)") }
    guard id.hasPrefix("p-") else { return arn("account/\(self.id)/\(id)") }
    let policy = policy(id)
    let type = (policy?.type ?? OrganizationPolicy.serviceControl).lowercased()
    return policy?.isAWSManaged == true
      ? "arn:aws:organizations::aws:policy/\(type)/\(id)" : arn("policy/\(self.id)/\(type)/\(id)")
  }

  /// The ARN of the organization itself.
  var arn: String { arn("organization/\(id)") }
}
