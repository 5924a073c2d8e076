import AWSServices
import AWSWire
import Identity

extension IAMHandlers {
  /// Everything that grants anything in the account, in pages over all kinds together.
  static let authorizationDetails: [Handler] = [
    Handler(
      IAM.GetAccountAuthorizationDetails.self, needs: onAnything(),
      perform: { input, call, world throws(AWSError) in
        let details = AuthorizationDetails(try world.account(of: call))
        let kinds = input.filter.map { Set($0.map(\.rawValue)) } ?? []
        let page = try IAMPage(
          details.items.filter { kinds.isEmpty || kinds.contains($0.kind) }, marker: input.marker,
          size: input.maxItems, key: \.key)
        var output = IAM.GetAccountAuthorizationDetails.Output()
        var users: [IAM.UserDetail] = []
        var groups: [IAM.GroupDetail] = []
        var roles: [IAM.RoleDetail] = []
        var policies: [IAM.ManagedPolicyDetail] = []
        for item in page.items {
          switch item {
          case .user(let user): users.append(details.detail(user))
          case .group(let group): groups.append(details.detail(group))
          case .role(let role): roles.append(details.detail(role))
          case .policy(let policy): policies.append(details.detail(policy))
          }
        }
        output.userDetailList = users
        output.groupDetailList = groups
        output.roleDetailList = roles
        output.policies = policies
        output.isTruncated = page.isTruncated
        output.marker = page.marker
        return output
      })
  ]
}

/// The entities and policies of an account, described in full.
struct AuthorizationDetails {
  /// One of them.
  enum Item {
    case user(User)
    case group(Group)
    case role(Role)
    case policy(PolicyEntry)

    /// The name by which a filter asks for it.
    var kind: String {
      switch self {
      case .user: "User"
      case .group: "Group"
      case .role: "Role"
      case .policy(let entry): entry.isCustomer ? "LocalManagedPolicy" : "AWSManagedPolicy"
      }
    }

    /// Its place among all.
    var key: String {
      switch self {
      case .user(let user): "0\(user.name.lowercased())"
      case .group(let group): "1\(group.name.lowercased())"
      case .role(let role): "2\(role.name.lowercased())"
      case .policy(let entry): "3\(entry.arn)"
      }
    }
  }

  private let account: Account
  private let uses: PolicyUses

  init(_ account: Account) {
    self.account = account
    uses = PolicyUses(account)
  }

  /// Users, groups, roles, the account's policies, and those of AWS that are in use.
  var items: [Item] {
    account.users.values.map { .user($0) } + account.groups.values.map { .group($0) }
      + account.roles.values.map { .role($0) }
      + account.policies.values.map { .policy(.customer($0, account: account.id)) }
      + AWSManagedPolicies.all.filter { uses.attachments[$0.arn] != nil || uses.boundaries[$0.arn] != nil }
      .map { .policy(.aws($0)) }
  }

  func detail(_ user: User) -> IAM.UserDetail {
    .with {
      $0.path = user.path
      $0.userName = user.name
      $0.userId = user.id
      $0.arn = user.arn(in: account.id)
      $0.createDate = user.createdAt
      $0.userPolicyList = user.permissions.inlineAnswer
      $0.groupList = user.groups.compactMap { account.groups[$0]?.name }
      $0.attachedManagedPolicies = user.permissions.attachedAnswer
      $0.permissionsBoundary = user.permissions.boundaryAnswer
      $0.tags = user.tags.iamTags
    }
  }

  func detail(_ group: Group) -> IAM.GroupDetail {
    .with {
      $0.path = group.path
      $0.groupName = group.name
      $0.groupId = group.id
      $0.arn = group.arn(in: account.id)
      $0.createDate = group.createdAt
      $0.groupPolicyList = group.permissions.inlineAnswer ?? []
      $0.attachedManagedPolicies = group.permissions.attachedAnswer
    }
  }

  func detail(_ role: Role) -> IAM.RoleDetail {
    let summary = role.summary(in: account.id)
    return .with {
      $0.path = role.path
      $0.roleName = role.name
      $0.roleId = role.id
      $0.arn = role.arn(in: account.id)
      $0.createDate = role.createdAt
      $0.assumeRolePolicyDocument = summary.assumeRolePolicyDocument
      $0.instanceProfileList = []
      $0.rolePolicyList = role.permissions.inlineAnswer ?? []
      $0.attachedManagedPolicies = role.permissions.attachedAnswer
      $0.permissionsBoundary = role.permissions.boundaryAnswer
      $0.tags = role.tags.iamTags
      $0.roleLastUsed = role.lastUseAnswer
    }
  }

  func detail(_ policy: PolicyEntry) -> IAM.ManagedPolicyDetail {
    let answer = policy.answer(uses)
    return .with {
      $0.policyName = answer.policyName
      $0.policyId = answer.policyId
      $0.arn = answer.arn
      $0.path = answer.path
      $0.defaultVersionId = answer.defaultVersionId
      $0.attachmentCount = answer.attachmentCount
      $0.permissionsBoundaryUsageCount = answer.permissionsBoundaryUsageCount
      $0.isAttachable = answer.isAttachable
      $0.description = answer.description
      $0.createDate = answer.createDate
      $0.updateDate = answer.updateDate
      $0.policyVersionList = policy.versions
    }
  }
}
