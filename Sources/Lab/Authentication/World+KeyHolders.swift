import CloudTrail
import Cryptography
import Identity

extension World {
  /// Who holds a key: long-term keys that are active, and sessions whether they are over or not.
  ///
  /// Keys of a suspended account are as good as unknown.
  func holder(of accessKeyID: String) -> Authenticator.Holder? {
    if let session = sessions[accessKeyID]?.session {
      guard self[session.account]?.state != "SUSPENDED" else { return nil }
      return Authenticator.Holder(caller: caller(of: session), secret: session.secret, token: session.token)
    }
    guard let holder = keyHolders[accessKeyID], let account = self[holder.account],
      account.state != "SUSPENDED"
    else { return nil }
    guard let name = holder.user else {
      return account.root.accessKeys.first { $0.id == accessKeyID && $0.isActive }.map {
        Authenticator.Holder(
          caller: root(of: account, key: $0), secret: $0.secret, token: nil, bornAt: $0.createdAt)
      }
    }
    guard let user = account.users[name],
      let key = user.accessKeys.first(where: { $0.id == accessKeyID && $0.isActive })
    else { return nil }
    let arn = user.arn(in: account.id)
    let identity = TrailIdentity(
      kind: .user, principalID: user.id, arn: arn, account: account.id, accessKeyID: key.id,
      userName: user.name)
    let caller = Caller(
      kind: .user(name), account: account.id, arn: arn, principalID: user.id, accessKeyID: key.id,
      session: nil,
      identity: identity)
    return Authenticator.Holder(caller: caller, secret: key.secret, token: nil, bornAt: key.createdAt)
  }

  private func root(of account: Account, key: AccessKey) -> Caller {
    let identity = TrailIdentity(
      kind: .root, principalID: account.id.rawValue, arn: account.rootARN, account: account.id,
      accessKeyID: key.id, userName: account.alias)
    return Caller(
      kind: .root, account: account.id, arn: account.rootARN, principalID: account.id.rawValue,
      accessKeyID: key.id, session: nil, identity: identity)
  }

  private func caller(of session: Session) -> Caller {
    let kind: Caller.Kind =
      switch session.kind {
      case .assumedRoot: .assumedRoot
      case .root: .root
      case .user: .user(session.issuer ?? "")
      case .role: .role(session.issuer ?? "")
      case .federatedUser: .federatedUser(session.issuer)
      case .federatedRoot: .federatedUser(nil)
      }
    return Caller(
      kind: kind, account: session.account, arn: session.arn, principalID: session.principalID,
      accessKeyID: session.accessKeyID, session: session, identity: identity(of: session))
  }

  private func identity(of session: Session) -> TrailIdentity {
    let account = self[session.account]
    var context = TrailSession(
      creationDate: session.issuedAt, isMFAAuthenticated: session.authenticatedByMFAAt != nil,
      sourceIdentity: session.sourceIdentity)
    let kind: TrailIdentity.Kind
    var userName: String?
    switch session.kind {
    case .assumedRoot, .root: kind = .root
    case .user:
      kind = .user
      userName = session.issuer.flatMap { account?.users[$0]?.name }
    case .role:
      kind = .assumedRole
      context.issuer = session.issuer.flatMap { account?.roles[$0] }.map {
        TrailSession.Issuer(
          type: "Role", principalID: $0.id, arn: $0.arn(in: session.account), account: session.account,
          userName: $0.name)
      }
    case .federatedUser:
      kind = .federatedUser
      context.issuer = session.issuer.flatMap { account?.users[$0] }.map {
        TrailSession.Issuer(
          type: "IAMUser", principalID: $0.id, arn: $0.arn(in: session.account), account: session.account,
          userName: $0.name)
      }
    case .federatedRoot:
      kind = .federatedUser
      context.issuer = TrailSession.Issuer(
        type: "Root", principalID: session.account.rawValue, arn: session.account.rootARN().description,
        account: session.account, userName: nil)
    }
    return TrailIdentity(
      kind: kind, principalID: session.principalID, arn: session.arn, account: session.account,
      accessKeyID: session.accessKeyID, userName: userName, session: context)
  }
}
