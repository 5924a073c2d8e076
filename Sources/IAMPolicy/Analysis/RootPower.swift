import Identity

/// Something root may be needed for, and who else could do it.
public struct RootPower: Sendable, Hashable {
  /// Who can.
  public enum Answer: String, Sendable, Hashable {
    /// Root alone, whatever policies say: the service asks for it.
    case rootByService
    /// Root alone, because policies keep everybody else from it.
    case rootByPolicy
    /// Others as well.
    case others
    /// A principal that an administrator of the account could create.
    case creatable
    /// Nobody: policies stop root too.
    case nobody
  }

  /// What it is for, in a few words.
  public let purpose: String
  /// The calls, any of which serves the purpose.
  public let actions: [String]
  /// On what.
  public let resource: String
  /// Who can.
  public let answer: Answer
  /// Whether the root user can, by its own password or keys.
  public let rootUser: Bool
  /// The task policy of a root session that can; nil where none can.
  public let task: String?
  /// The others who can, by their ARNs.
  public let others: [String]
  /// Whether the service itself asks for root.
  public let isServiceBound: Bool
  /// Why the first user or role is refused, in AWS's words; nil where one can, or where the service asks for root.
  public let refusal: String?
  /// Why root is refused, in AWS's words; nil where root can, by itself or in a session.
  public let rootRefusal: String?

  /// Whether it is policies, not the service, that leave it to root alone or to nobody.
  public var isGap: Bool { !isServiceBound && (answer == .rootByPolicy || answer == .nobody) }
}

/// One thing of the catalogue before policies are asked.
struct RootPurpose {
  let purpose: String
  let actions: [String]
  let resource: String
  /// Whether the service itself asks for root.
  var isServiceBound = false
  var policy: AttachedPolicy?

  /// What only root does, where an API exists, and what brings permissions back.
  ///
  /// Source: IAM User Guide, "Tasks that require root user credentials"; S3 user guide, "Configuring MFA delete";
  /// ECS API reference, PutAccountSetting.
  static func catalogue(root: String, in partition: Partition) -> [RootPurpose] {
    let iam = String(root.dropLast(4))
    func bound(_ purpose: String, _ actions: [String], _ resource: String) -> RootPurpose {
      RootPurpose(purpose: purpose, actions: actions, resource: resource, isServiceBound: true)
    }
    return [
      bound("create an access key of root", ["iam:CreateAccessKey"], root),
      bound("delete an access key of root", ["iam:DeleteAccessKey"], root),
      bound("delete root's password", ["iam:DeleteLoginProfile"], root),
      bound("let root set a password again", ["iam:CreateLoginProfile"], root),
      bound("take root's MFA device away", ["iam:DeactivateMFADevice"], root),
      bound(
        "switch MFA Delete of a bucket on", ["s3:PutBucketVersioning"], "arn:\(partition):s3:::any-bucket"),
      bound("set the wait before Fargate tasks are retired", ["ecs:PutAccountSetting"], "*"),
      RootPurpose(
        purpose: "grant permissions to a user", actions: ["iam:AttachUserPolicy", "iam:PutUserPolicy"],
        resource: "\(iam)user/any-user"),
      RootPurpose(
        purpose: "grant permissions to a role", actions: ["iam:AttachRolePolicy", "iam:PutRolePolicy"],
        resource: "\(iam)role/any-role"),
      RootPurpose(purpose: "create a user", actions: ["iam:CreateUser"], resource: "\(iam)user/any-user"),
    ]
  }

  /// What repairs the policy of a resource; nil for kinds that have no such call here.
  static func repair(of resource: RootQuestion.Guarded) -> RootPurpose? {
    let service = resource.arn.split(separator: ":", maxSplits: 3, omittingEmptySubsequences: false)
      .dropFirst(2).first
    let actions: [String]
    switch service {
    case "s3": actions = ["s3:PutBucketPolicy", "s3:DeleteBucketPolicy"]
    case "sqs": actions = ["sqs:SetQueueAttributes", "sqs:RemovePermission"]
    case "kms": actions = ["kms:PutKeyPolicy"]
    default: return nil
    }
    return RootPurpose(
      purpose: "repair the policy of \(resource.arn)", actions: actions, resource: resource.arn,
      policy: resource.policy)
  }
}
