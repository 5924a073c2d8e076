import AWSServices
import AWSWire
import Identity

extension World {
  /// The caller's account.
  func account(of call: Call) throws(AWSError) -> Account {
    guard let account = self[call.account] else { throw IAM.Errors.serviceFailure(nil) }
    return account
  }

  /// Changes the caller's account.
  mutating func changeAccount<Result>(
    _ call: Call, _ body: (inout Account) throws(AWSError) -> Result
  ) throws(AWSError) -> Result {
    guard let result = try change(call.account, body) else { throw IAM.Errors.serviceFailure(nil) }
    return result
  }

  func user(_ name: String, _ call: Call) throws(AWSError) -> User {
    guard let user = self[call.account]?.users[name.lowercased()] else {
      throw IAMFailure.noSuch(.user, name)
    }
    return user
  }

  func group(_ name: String, _ call: Call) throws(AWSError) -> Group {
    guard let group = self[call.account]?.groups[name.lowercased()] else {
      throw IAMFailure.noSuch(.group, name)
    }
    return group
  }

  func role(_ name: String, _ call: Call) throws(AWSError) -> Role {
    guard let role = self[call.account]?.roles[name.lowercased()] else {
      throw IAMFailure.noSuch(.role, name)
    }
    return role
  }

  mutating func changeUser<Result>(
    _ name: String, _ call: Call, _ body: (inout User) throws(AWSError) -> Result
  ) throws(AWSError) -> Result {
    let key = name.lowercased()
    return try changeAccount(call) { account throws(AWSError) in
      guard let index = account.users.index(forKey: key) else { throw IAMFailure.noSuch(.user, name) }
      return try body(&account.users.values[index])
    }
  }

  /// Changes a role; those that belong to a service are AWS's to change.
  mutating func changeRole<Result>(
    _ name: String, _ call: Call, _ body: (inout Role) throws(AWSError) -> Result
  ) throws(AWSError) -> Result {
    let key = name.lowercased()
    return try changeAccount(call) { account throws(AWSError) in
      guard let index = account.roles.index(forKey: key) else { throw IAMFailure.noSuch(.role, name) }
      let role = account.roles.values[index]
      if role.isServiceLinked { throw IAMFailure.unmodifiable(role.name) }
      return try body(&account.roles.values[index])
    }
  }

  /// The policies of an entity.
  func permissions(of kind: EntityKind, _ name: String, _ call: Call) throws(AWSError) -> Permissions {
    switch kind {
    case .user: try user(name, call).permissions
    case .group: try group(name, call).permissions
    case .role: try role(name, call).permissions
    }
  }

  mutating func changePermissions(
    of kind: EntityKind, _ name: String, _ call: Call, _ body: (inout Permissions) throws(AWSError) -> Void
  ) throws(AWSError) {
    switch kind {
    case .user: try changeUser(name, call) { user throws(AWSError) in try body(&user.permissions) }
    case .role: try changeRole(name, call) { role throws(AWSError) in try body(&role.permissions) }
    case .group:
      try changeAccount(call) { account throws(AWSError) in
        guard let index = account.groups.index(forKey: name.lowercased()) else {
          throw IAMFailure.noSuch(.group, name)
        }
        try body(&account.groups.values[index].permissions)
      }
    }
  }

  /// The ARN of an entity; one that does not exist is taken to have no path.
  func arn(of kind: EntityKind, _ name: String, in account: AccountID) -> String {
    let key = name.lowercased()
    let known =
      switch kind {
      case .user: self[account]?.users[key]?.arn(in: account)
      case .group: self[account]?.groups[key]?.arn(in: account)
      case .role: self[account]?.roles[key]?.arn(in: account)
      }
    return known ?? "arn:aws:iam::\(account):\(kind.rawValue)/\(name)"
  }

  /// The tags of an entity, for conditions on them.
  func tags(of kind: EntityKind, _ name: String, in account: AccountID) -> [String: String] {
    switch kind {
    case .user: self[account]?.users[name.lowercased()]?.tags ?? [:]
    case .role: self[account]?.roles[name.lowercased()]?.tags ?? [:]
    case .group: [:]
    }
  }

  /// Ends the sessions that stand for a user or role which is no more.
  mutating func endSessions(of kind: EntityKind, _ key: String, _ call: Call) {
    for session in sessions.values.map(\.session)
    where session.account == call.account && session.issuer == key {
      let isUsers = session.kind == .user || session.kind == .federatedUser
      if isUsers == (kind == .user) { end(session.accessKeyID) }
    }
  }

  /// Lets the sessions of a user follow a change of its name.
  mutating func renameSessions(ofUser key: String, to newKey: String, _ call: Call) {
    for var session in sessions.values.map(\.session)
    where session.account == call.account && session.issuer == key
      && (session.kind == .user || session.kind == .federatedUser)
    {
      session.issuer = newKey
      open(session)
    }
  }
}
