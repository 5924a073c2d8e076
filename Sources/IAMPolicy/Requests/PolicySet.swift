/// A policy under the name people know it by.
public struct AttachedPolicy: Sendable, Hashable {
  /// The name or ARN.
  public var id: String
  /// The document.
  public var document: PolicyDocument

  /// Names a document.
  public init(id: String, document: PolicyDocument) {
    self.id = id
    self.document = document
  }
}

/// The Organizations policies attached at one place: the root, a unit or the account.
public struct PolicyLevel: Sendable, Hashable {
  /// The id of the place, such as `r-a1b2`.
  public var id: String
  /// What the place is: `root`, `ou` or `account`.
  public var level: String
  /// The policies attached there.
  public var policies: [AttachedPolicy]

  /// Names a place and its policies.
  public init(id: String, level: String = "", policies: [AttachedPolicy]) {
    self.id = id
    self.level = level
    self.policies = policies
  }
}

/// Every policy that may bear on a request; an empty list means that there is none of the kind.
///
/// The engine itself finds out which of them apply: SCPs given for a management account are set aside, and said to be.
public struct PolicySet: Sendable, Hashable {
  /// The policies of the user or role; of the groups too.
  public var identity: [AttachedPolicy] = []
  /// The ceiling of the user or role.
  public var permissionsBoundary: [AttachedPolicy] = []
  /// What was handed over when the session was made.
  public var session: [AttachedPolicy] = []
  /// The task policy of an AssumeRoot session.
  public var task: AttachedPolicy?
  /// The policy of the resource, the key, or the trust policy of the role.
  public var resource: AttachedPolicy?
  /// Service control policies from the organization's root to the principal's account.
  public var serviceControl: [PolicyLevel] = []
  /// Resource control policies from the organization's root to the resource's account.
  public var resourceControl: [PolicyLevel] = []
  /// The policies of the VPC endpoint the request came through.
  public var vpcEndpoint: [AttachedPolicy] = []

  /// No policies.
  public init() {}

  /// Whether the answer of any of them depends on the request's context.
  public var asksForContext: Bool {
    let alone = [identity, permissionsBoundary, session, vpcEndpoint]
    return alone.contains { $0.contains(where: \.document.asksForContext) }
      || [task, resource].contains { $0?.document.asksForContext == true }
      || [serviceControl, resourceControl].contains { $0.contains(where: \.asksForContext) }
  }
}

extension PolicyLevel {
  /// Whether the answer of any policy attached here depends on the request's context.
  public var asksForContext: Bool { policies.contains(where: \.document.asksForContext) }
}
