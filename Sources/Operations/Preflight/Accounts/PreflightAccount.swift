public import IAMPolicy
public import Identity

/// What is known of the account a change is for; everything unknown is thought of as favourably as it could be.
public struct PreflightAccount: Sendable {
  /// The account.
  public var id: AccountID
  /// Its partition.
  public var partition: Partition
  /// Where it stands in an organization; nil outside of one.
  public var organization: OrganizationMembership?
  /// The service control policies from the organization's root down to the account.
  public var serviceControl: [PolicyLevel]
  /// The resource control policies from the organization's root down to the account.
  public var resourceControl: [PolicyLevel]
  /// Its users and roles; nil where they are not known.
  public var principals: [AccountPrincipal]?

  /// Describes an account.
  public init(
    id: AccountID, partition: Partition = .aws, organization: OrganizationMembership? = nil,
    serviceControl: [PolicyLevel] = [], resourceControl: [PolicyLevel] = [],
    principals: [AccountPrincipal]? = nil
  ) {
    self.id = id
    self.partition = partition
    self.organization = organization
    self.serviceControl = serviceControl
    self.resourceControl = resourceControl
    self.principals = principals
  }

  /// The ARN of its root user.
  public var rootARN: String { "arn:\(partition):iam::\(id):root" }

  /// The root user itself, or a session that AssumeRoot opened.
  func root(session: Bool) -> Principal {
    Principal(
      kind: session ? .assumedRoot : .root, arn: rootARN, accountID: id, userID: id.rawValue,
      organization: organization)
  }

  /// The policies that bind every principal and resource of the account.
  var ceilings: PolicySet {
    var set = PolicySet()
    set.serviceControl = serviceControl
    set.resourceControl = resourceControl
    return set
  }
}
