import AWSServices
import AWSWire
import HTTPMessage
import Identity

extension User {
  /// How `GetUser` and `CreateUser` describe a user.
  func answer(in account: AccountID) -> IAM.User {
    var answer = summary(in: account)
    answer.permissionsBoundary = permissions.boundaryAnswer
    answer.tags = tags.iamTagsIfAny
    return answer
  }

  /// How lists describe a user: without tags and boundary.
  func summary(in account: AccountID) -> IAM.User {
    .with {
      $0.path = path
      $0.userName = name
      $0.userId = id
      $0.arn = arn(in: account)
      $0.createDate = createdAt
      $0.passwordLastUsed = passwordLastUsedAt
    }
  }
}

extension Account {
  /// How `GetUser` describes root: it has neither name nor path.
  var rootAnswer: IAM.User {
    .with {
      $0.userId = id.rawValue
      $0.arn = rootARN
      $0.createDate = joinedAt
      $0.passwordLastUsed = root.passwordLastUsedAt
    }
  }
}

extension Group {
  func answer(in account: AccountID) -> IAM.Group {
    .with {
      $0.path = path
      $0.groupName = name
      $0.groupId = id
      $0.arn = arn(in: account)
      $0.createDate = createdAt
    }
  }
}

extension Role {
  /// How `GetRole` and `CreateRole` describe a role.
  func answer(in account: AccountID, withLastUse: Bool = true) -> IAM.Role {
    var answer = summary(in: account)
    answer.permissionsBoundary = permissions.boundaryAnswer
    answer.tags = tags.iamTagsIfAny
    if withLastUse { answer.roleLastUsed = lastUseAnswer }
    return answer
  }

  /// How lists describe a role: without tags, boundary and last use.
  func summary(in account: AccountID) -> IAM.Role {
    .with {
      $0.path = path
      $0.roleName = name
      $0.roleId = id
      $0.arn = arn(in: account)
      $0.createDate = createdAt
      $0.assumeRolePolicyDocument = PercentEncoding.encode(trustPolicy)
      $0.description = summary
      $0.maxSessionDuration = maximumSession
      $0.maxSigninSessionDuration = maximumSignInSession
    }
  }

  /// When and where it was last used; empty where it never was.
  var lastUseAnswer: IAM.RoleLastUsed {
    .with {
      $0.lastUsedDate = lastUsedAt
      $0.region = lastUsedRegion
    }
  }
}

extension Permissions {
  var boundaryAnswer: IAM.AttachedPermissionsBoundary? {
    boundary.map { arn in
      .with {
        $0.permissionsBoundaryType = "Policy"
        $0.permissionsBoundaryArn = arn
      }
    }
  }

  /// Inline policies with their encoded documents; nil where there are none.
  var inlineAnswer: [IAM.PolicyDetail]? {
    inline.isEmpty
      ? nil
      : inline.sorted { $0.key < $1.key }.map { entry in
        .with {
          $0.policyName = entry.key
          $0.policyDocument = PercentEncoding.encode(entry.value)
        }
      }
  }

  var attachedAnswer: [IAM.AttachedPolicy] { attached.map { IAM.AttachedPolicy(arn: $0) } }
}

extension IAM.AttachedPolicy {
  /// The policy with this ARN, by its name.
  init(arn: String) {
    self.init()
    policyName = arn.split(separator: "/").last.map(String.init)
    policyArn = arn
  }
}
