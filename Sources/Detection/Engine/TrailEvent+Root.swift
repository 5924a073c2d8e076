internal import CloudTrail
internal import Identity
internal import JSONTree

extension TrailEvent {
  /// Whether root called about itself: calls of IAM that name no user are about the caller.
  var isAboutRootItself: Bool {
    guard RootActivity.isRoot(self) else { return false }
    guard let name = parameters["userName"]?.string, !name.isEmpty else { return true }
    return name == "AWS ROOT USER" || name == "root"
  }

  /// Whether an account joined an organization by this.
  var isJoining: Bool { !isFailure && RootActivity.isInvitation(self) }

  /// The account that a change of the organization is about: the one it names, else the caller's.
  ///
  /// A delegate is named too, and is not what changes.
  var changedAccount: String {
    guard !RootActivity.delegationNames.contains(name) else { return account }
    let named =
      parameters["accountId"]?.string ?? serviceDetails["createAccountStatus"]?["accountId"]?.string
    return named.flatMap { AccountID(rawValue: $0) }?.rawValue ?? account
  }

  /// Whether this is one of some operations, as `service:Operation`; a record that names no service is known by the
  /// operation.
  func isOne(of actions: Set<String>) -> Bool {
    source.isEmpty ? actions.contains { $0.hasSuffix(action) } : actions.contains(action)
  }
}
