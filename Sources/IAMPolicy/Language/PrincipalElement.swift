/// The `Principal` or `NotPrincipal` of a statement.
///
/// Source: IAM User Guide, "AWS JSON policy elements: Principal".
public struct PrincipalElement: Sendable, Hashable {
  /// Whether this is `NotPrincipal`.
  public var isNegated: Bool
  /// Everybody who is named.
  public var names: [PrincipalName]

  /// Creates the element.
  public init(isNegated: Bool = false, names: [PrincipalName]) {
    self.isNegated = isNegated
    self.names = names
  }
}

/// One name in a `Principal` element.
public enum PrincipalName: Sendable, Hashable {
  /// `*`, alone or under `AWS`.
  case everyone
  /// An account, by its id or by the ARN of its root.
  case account(String)
  /// The ARN of a user, a role or a session.
  case arn(String)
  /// The unique id of a user or role, which AWS stores in place of its ARN.
  case uniqueID(String)
  /// A service, such as `ec2.amazonaws.com`.
  case service(String)
  /// An identity provider.
  case federated(String)
  /// The canonical id of an account, as S3 knows it; it reaches nobody here, because AWS stores the account's ARN instead.
  case canonicalUser(String)
}
