/// What a policy is attached to, and so which rules its document keeps and what its statements can do.
///
/// The raw values are the words of the decision schema.
public enum PolicyKind: String, Sendable, Hashable, CaseIterable {
  /// A policy of a user, group or role.
  case identity
  /// A policy of a resource, such as a bucket, a queue or a key.
  case resource
  /// The policy that says who may assume a role.
  case trust
  /// The ceiling set on a user or role.
  case permissionsBoundary
  /// A policy handed over when a session was made.
  case session
  /// An Organizations policy over the principals of member accounts.
  case serviceControl = "scp"
  /// An Organizations policy over the resources of member accounts.
  case resourceControl = "rcp"
  /// The policy of the VPC endpoint a request came through.
  case vpcEndpoint
  /// The deny-only policy of an AssumeRoot session.
  case task

  /// AWS's name for the kind, as its denial messages put it.
  ///
  /// Source: IAM User Guide, "Troubleshoot access denied error messages".
  public var awsName: String {
    switch self {
    case .identity: "identity-based policy"
    case .resource: "resource-based policy"
    case .trust: "role trust policy"
    case .permissionsBoundary: "permissions boundary"
    case .session, .task: "session policy"
    case .serviceControl: "service control policy"
    case .resourceControl: "resource control policy"
    case .vpcEndpoint: "VPC endpoint policy"
    }
  }

  /// Whether IAM stores policies of this kind, and so says what may stand in them.
  var isStoredByIAM: Bool {
    switch self {
    case .identity, .trust, .permissionsBoundary: true
    case .resource, .session, .serviceControl, .resourceControl, .vpcEndpoint, .task: false
    }
  }

  /// Whether statements of this kind name principals.
  public var namesPrincipals: Bool {
    switch self {
    case .resource, .trust, .resourceControl, .vpcEndpoint: true
    case .identity, .permissionsBoundary, .session, .serviceControl, .task: false
    }
  }
}
