public import IAMPolicy
internal import Identity

/// A user or role of an account, with what it may do.
public struct AccountPrincipal: Sendable, Hashable {
  /// How sure it is that there is one.
  public enum Standing: String, Sendable, Hashable {
    /// It was read from the account.
    case existing
    /// Every account has one: an administrator of whatever name.
    case assumed
    /// A policy names it by an ARN, a name or a tag, which a new principal can bear as well.
    case named
    /// A policy names it in a way that sticks to this one principal: once deleted it cannot be made again.
    case irreplaceable
    /// It is not there, and an administrator of the account could create it.
    case creatable
  }

  /// How sure it is that there is one.
  public var standing: Standing
  /// Who it is to the engine.
  public var principal: Principal
  /// Its identity-based policies, those of its groups included.
  public var identity: [AttachedPolicy]
  /// Its permissions boundary.
  public var boundary: [AttachedPolicy]
  /// Its tags.
  public var tags: [String: String]
  /// The policies that come from no group.
  public var ownPolicies: [AttachedPolicy]
  /// The policies that come from each group of a user.
  public var groupPolicies: [String: [AttachedPolicy]] = [:]
  /// Whether nobody but AWS services can become it.
  public var isForServicesOnly = false
  /// What a user can sign in with; nil where it was not asked for, and is thought to be there.
  public var credentials: UserCredentials?

  /// Describes a principal.
  public init(
    _ principal: Principal, standing: Standing = .existing, identity: [AttachedPolicy],
    boundary: [AttachedPolicy] = [], tags: [String: String] = [:]
  ) {
    self.principal = principal
    self.standing = standing
    self.identity = identity
    ownPolicies = identity
    self.boundary = boundary
    self.tags = tags
  }

  /// The ARN people know it by: a role's rather than that of its session.
  public var arn: String { principal.issuerARN ?? principal.arn }

  /// Whether this is the user of a name.
  func isUser(named name: String) -> Bool { principal.kind == .user && principal.arn.hasSuffix("/\(name)") }

  /// Puts the policies together again after those of its own or of groups have changed.
  mutating func gatherPolicies() {
    identity = ownPolicies + groupPolicies.sorted { $0.key < $1.key }.flatMap(\.value)
  }

  /// What stands in for a policy that allows everything.
  static let fullAccess: [AttachedPolicy] = [
    AttachedPolicy(
      id: "AdministratorAccess",
      document: PolicyDocument(
        kind: .identity,
        statements: [
          Statement(
            index: 0, effect: .allow, actions: PatternElement(patterns: ["*"]),
            resources: PatternElement(patterns: ["*"]))
        ]))
  ]

  /// A session of a role that may do everything.
  static func role(
    _ path: String, in account: PreflightAccount, standing: Standing, id: String = "AROARATIVESESSIONID",
    session: String = "session"
  ) -> AccountPrincipal {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return AccountPrincipal(
      Principal(
        kind: .roleSession,
        arn: "arn:\(account.partition):sts::\(account.id):assumed-role/\(name)/\(session)",
        accountID: account.id, issuerARN: "arn:\(account.partition):iam::\(account.id):role/\(path)",
        userID: "\(id):\(session)", organization: account.organization),
      standing: standing, identity: fullAccess)
  }

  /// A user that may do everything.
  static func user(
    _ path: String, in account: PreflightAccount, standing: Standing, id: String = "AIDARATIVEUSERID000"
  ) -> AccountPrincipal {
    AccountPrincipal(
      Principal(
        kind: .user, arn: "arn:\(account.partition):iam::\(account.id):user/\(path)", accountID: account.id,
        userID: id, organization: account.organization),
      standing: standing, identity: fullAccess)
  }
}
