internal import AWSServices
internal import AWSWire
internal import HTTPMessage
internal import IAMPolicy
public import Identity
public import JSONTree

/// The users, groups, roles and policies of an account, as `iam:GetAccountAuthorizationDetails` lists them.
public struct AuthorizationDetails: Sendable {
  private let pages: [IAM.GetAccountAuthorizationDetails.Output]

  init(_ pages: [IAM.GetAccountAuthorizationDetails.Output]) { self.pages = pages }

  /// Takes what `aws iam get-account-authorization-details` writes; nil where it is something else.
  public init?(json: JSON) {
    guard json["UserDetailList"] ?? json["RoleDetailList"] != nil,
      let page = IAM.GetAccountAuthorizationDetails.Output(json: Self.wire(json))
    else { return nil }
    pages = [page]
  }

  /// The AWS CLI writes documents as objects, and moments as texts, of which none is needed here.
  private static func wire(_ json: JSON) -> JSON {
    switch json {
    case .array(let elements): return .array(elements.map(wire))
    case .object(let object):
      return .object(
        JSONObject(
          object.members.compactMap { member in
            if ["PolicyDocument", "Document", "AssumeRolePolicyDocument"].contains(member.name),
              member.value.object != nil
            {
              return .init(name: member.name, value: .string(member.value.description))
            }
            guard !member.name.hasSuffix("Date"), member.name != "RoleLastUsed" else { return nil }
            return .init(name: member.name, value: wire(member.value))
          }))
    default: return json
    }
  }

  /// The users and the roles that are not bound to services, with every policy that can be read.
  func principals(in account: PreflightAccount) -> [AccountPrincipal] {
    let managed = managedPolicies
    let groups = Dictionary(
      pages.flatMap { $0.groupDetailList ?? [] }.map { ($0.groupName ?? "", $0) },
      uniquingKeysWith: { first, _ in first })
    let users = pages.flatMap { $0.userDetailList ?? [] }.compactMap { user -> AccountPrincipal? in
      guard let arn = user.arn else { return nil }
      let own = Self.policies(user.userPolicyList ?? [], user.attachedManagedPolicies ?? [], managed)
      var inherited: [String: [AttachedPolicy]] = [:]
      for name in user.groupList ?? [] {
        let group = groups[name]
        inherited[name] = Self.policies(
          group?.groupPolicyList ?? [], group?.attachedManagedPolicies ?? [], managed)
      }
      var principal = AccountPrincipal(
        Principal(
          kind: .user, arn: arn, accountID: account.id, userID: user.userId,
          organization: account.organization),
        identity: own + inherited.sorted { $0.key < $1.key }.flatMap(\.value),
        boundary: Self.boundary(user.permissionsBoundary, managed), tags: Self.tags(user.tags))
      principal.ownPolicies = own
      principal.groupPolicies = inherited
      return principal
    }
    let roles = pages.flatMap { $0.roleDetailList ?? [] }.compactMap { role -> AccountPrincipal? in
      guard let arn = role.arn, role.path?.hasPrefix("/aws-service-role/") != true else { return nil }
      var principal = AccountPrincipal(
        Principal(
          kind: .roleSession,
          arn: "arn:\(account.partition):sts::\(account.id):assumed-role/\(role.roleName ?? "")/session",
          accountID: account.id, issuerARN: arn, userID: "\(role.roleId ?? ""):session",
          organization: account.organization),
        identity: Self.policies(role.rolePolicyList ?? [], role.attachedManagedPolicies ?? [], managed),
        boundary: Self.boundary(role.permissionsBoundary, managed), tags: Self.tags(role.tags))
      principal.isForServicesOnly = Self.isForServicesOnly(role.assumeRolePolicyDocument)
      return principal
    }
    return roles + users
  }

  /// The ARN of some user or role.
  var someARN: ARN? {
    let users = pages.lazy.flatMap { $0.userDetailList ?? [] }.compactMap(\.arn)
    let roles = pages.lazy.flatMap { $0.roleDetailList ?? [] }.compactMap(\.arn)
    return (users.first ?? roles.first).flatMap { try? ARN($0) }
  }

  private var managedPolicies: [String: String] {
    var documents: [String: String] = [:]
    for policy in pages.flatMap({ $0.policies ?? [] }) {
      let version = policy.policyVersionList?.first { $0.isDefaultVersion == true }
      if let arn = policy.arn, let document = version?.document { documents[arn] = document }
    }
    return documents
  }

  private static func policies(
    _ inline: [IAM.PolicyDetail], _ attached: [IAM.AttachedPolicy], _ managed: [String: String]
  ) -> [AttachedPolicy] {
    inline.compactMap { policy($0.policyName ?? "", $0.policyDocument, .identity) }
      + attached.compactMap { policy in
        policy.policyArn.flatMap { self.policy($0, managed[$0], .identity) }
      }
  }

  private static func boundary(
    _ boundary: IAM.AttachedPermissionsBoundary?, _ managed: [String: String]
  ) -> [AttachedPolicy] {
    guard let arn = boundary?.permissionsBoundaryArn else { return [] }
    return policy(arn, managed[arn], .permissionsBoundary).map { [$0] } ?? []
  }

  private static func policy(_ id: String, _ text: String?, _ kind: PolicyKind) -> AttachedPolicy? {
    text.map(plain).flatMap { try? PolicyDocument(parsing: $0, as: kind, limits: .stored) }
      .map { AttachedPolicy(id: id, document: $0) }
  }

  /// IAM sends documents percent-encoded; JSON stays as it is.
  private static func plain(_ text: String) -> String {
    text.hasPrefix("%") ? PercentEncoding.decode(text) ?? text : text
  }

  private static func tags(_ tags: [IAM.Tag]?) -> [String: String] {
    Dictionary((tags ?? []).map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether nobody but services can assume a role.
  private static func isForServicesOnly(_ trust: String?) -> Bool {
    guard let text = trust.map(plain),
      let document = try? PolicyDocument(parsing: text, as: .trust, limits: .stored)
    else { return false }
    let names = document.statements.filter { $0.effect == .allow }.flatMap { $0.principal?.names ?? [] }
    return !names.isEmpty
      && names.allSatisfy { name in
        if case .service = name { true } else { false }
      }
  }
}

extension PreflightAccount {
  /// An account as its details tell of it; nil where neither they nor the caller tell which one it is.
  public init?(details: AuthorizationDetails, id: AccountID?) {
    guard let arn = details.someARN, let id = id ?? arn.accountID else { return nil }
    self.init(id: id, partition: arn.partition)
    principals = details.principals(in: self)
  }
}
