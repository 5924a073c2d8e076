import AWSServices
import AWSWire
import HTTPMessage
import Identity

/// A managed policy as a caller sees it: AWS's own, or one of the account.
enum PolicyEntry {
  case aws(AWSManagedPolicies.Entry)
  case customer(ManagedPolicy, account: AccountID)

  var arn: String {
    switch self {
    case .aws(let entry): entry.arn
    case .customer(let policy, let account): policy.arn(in: account.rawValue)
    }
  }

  var path: String {
    switch self {
    case .aws(let entry): entry.path
    case .customer(let policy, _): policy.path
    }
  }

  var name: String {
    switch self {
    case .aws(let entry): entry.name
    case .customer(let policy, _): policy.name
    }
  }

  var isCustomer: Bool {
    if case .customer = self { true } else { false }
  }

  var tags: [String: String] {
    if case .customer(let policy, _) = self { policy.tags } else { [:] }
  }

  /// The versions, newest first, with encoded documents; policies of AWS have their first one here.
  var versions: [IAM.PolicyVersion] {
    switch self {
    case .aws(let entry):
      [
        .with {
          $0.document = PercentEncoding.encode(entry.document)
          $0.versionId = "v1"
          $0.isDefaultVersion = true
          $0.createDate = entry.createdAt
        }
      ]
    case .customer(let policy, _):
      policy.versions.reversed().map { version in
        .with {
          $0.document = PercentEncoding.encode(version.document)
          $0.versionId = version.id
          $0.isDefaultVersion = version.id == policy.defaultVersion
          $0.createDate = version.createdAt
        }
      }
    }
  }

  /// How `CreatePolicy` and lists describe it: without description and tags.
  func summary(_ uses: PolicyUses) -> IAM.Policy {
    var answer = IAM.Policy()
    answer.policyName = name
    answer.arn = arn
    answer.path = path
    answer.attachmentCount = uses.attachments[arn] ?? 0
    answer.permissionsBoundaryUsageCount = uses.boundaries[arn] ?? 0
    answer.isAttachable = true
    switch self {
    case .aws(let entry):
      answer.policyId = entry.id
      answer.defaultVersionId = "v1"
      answer.createDate = entry.createdAt
      answer.updateDate = entry.createdAt
    case .customer(let policy, _):
      answer.policyId = policy.id
      answer.defaultVersionId = policy.defaultVersion
      answer.createDate = policy.createdAt
      answer.updateDate = policy.updatedAt
    }
    return answer
  }

  /// How `GetPolicy` describes it: tags are there even where there are none.
  func answer(_ uses: PolicyUses) -> IAM.Policy {
    var answer = summary(uses)
    switch self {
    case .aws(let entry): answer.description = entry.summary
    case .customer(let policy, _): answer.description = policy.summary
    }
    answer.tags = tags.iamTags
    return answer
  }
}

/// How often each managed policy is used in an account.
struct PolicyUses {
  /// How many entities each is attached to, by ARN.
  private(set) var attachments: [String: Int] = [:]
  /// For how many each is the permissions boundary.
  private(set) var boundaries: [String: Int] = [:]

  init(_ account: Account) {
    for user in account.users.values { count(user.permissions) }
    for group in account.groups.values { count(group.permissions) }
    for role in account.roles.values { count(role.permissions) }
  }

  private mutating func count(_ permissions: Permissions) {
    for arn in permissions.attached { attachments[arn, default: 0] += 1 }
    if let arn = permissions.boundary { boundaries[arn, default: 0] += 1 }
  }
}

extension World {
  /// The policy with an ARN, if the caller's account can use it.
  func policy(_ arn: String, _ call: Call) -> PolicyEntry? {
    if let entry = AWSManagedPolicies.policy(arn) { return .aws(entry) }
    guard let name = arn.split(separator: "/").last,
      let policy = self[call.account]?.policies[name.lowercased()],
      policy.arn(in: call.account.rawValue) == arn
    else { return nil }
    return .customer(policy, account: call.account)
  }

  /// The policy with an ARN, or the error that there is none.
  func existingPolicy(_ arn: String, _ call: Call) throws(AWSError) -> PolicyEntry {
    try PolicyText.check(arn: arn)
    guard let policy = policy(arn, call) else { throw IAMFailure.noSuchPolicy(arn) }
    return policy
  }

  /// Changes a policy of the account; AWS's own cannot be changed.
  mutating func changePolicy<Result>(
    _ arn: String, _ call: Call, _ action: String, _ body: (inout ManagedPolicy) throws(AWSError) -> Result
  ) throws(AWSError) -> Result {
    guard case .customer(let policy, _) = try existingPolicy(arn, call) else {
      throw IAMFailure.denied(call, action, on: "policy \(arn)")
    }
    return try changeAccount(call) { account throws(AWSError) in
      guard let index = account.policies.index(forKey: policy.name.lowercased()) else {
        throw IAMFailure.noSuchPolicy(arn)
      }
      return try body(&account.policies.values[index])
    }
  }
}
