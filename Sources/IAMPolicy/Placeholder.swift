public import Identity

/// Stub.
public enum PolicyKind: Hashable, Sendable {
  case identity, resource, trust, permissionsBoundary, session, serviceControl, resourceControl, vpcEndpoint,
    task
}
/// Stub.
public struct PolicyProblems: Error {}
/// Stub.
public struct PolicyDocument: Sendable, Hashable {
  /// Stub.
  public init(parsing text: String, as kind: PolicyKind) throws(PolicyProblems) {}
}
/// Stub.
public struct AttachedPolicy: Sendable {
  /// Stub.
  public init(id: String, document: PolicyDocument) {}
}
/// Stub.
public struct OrganizationMembership: Hashable, Sendable {
  /// Stub.
  public init(id: String, isManagementAccount: Bool) {}
}
/// Stub.
public struct Principal: Sendable, Hashable {
  /// Stub.
  public enum Kind: Sendable {
    case root, assumedRoot, user, role, roleSession, federatedUser, service, webIdentity, saml, anonymous
  }
  /// Stub.
  public init(
    _ kind: Kind, arn: String, accountID: AccountID?, issuerARN: String? = nil,
    organization: OrganizationMembership? = nil, isServiceLinkedRole: Bool = false, service: String? = nil
  ) {}
}
/// Stub.
public struct ResourceTarget: Sendable, Hashable {
  /// Stub.
  public init(
    _ arn: String, accountID: AccountID?, organization: OrganizationMembership? = nil,
    isWildcardOnly: Bool = false, isAWSManagedKey: Bool = false
  ) {}
}
/// Stub.
public enum ContextValue: Sendable { case one(String), many([String]) }
/// Stub.
public struct RequestContext: Sendable {
  /// Stub.
  public init() {}
  /// Stub.
  public subscript(key: String) -> ContextValue? {
    get { nil }
    set {}
  }
}
/// Stub.
public struct AuthorizationRequest: Sendable {
  /// Stub.
  public init(principal: Principal, action: String, resources: [ResourceTarget], context: RequestContext) {}
}
/// Stub.
public struct PolicyLevel: Sendable {
  /// Stub.
  public init(id: String, level: String, policies: [AttachedPolicy]) {}
}
/// Stub.
public struct PolicySet: Sendable {
  /// Stub.
  public init() {}
  /// Stub.
  public var identity: [AttachedPolicy] = [], permissionsBoundary: [AttachedPolicy]?,
    session: [AttachedPolicy]?, task: AttachedPolicy?, resource: AttachedPolicy?,
    serviceControl: [PolicyLevel] = [], resourceControl: [PolicyLevel] = [], vpcEndpoint: [AttachedPolicy]?
}
/// Stub.
public struct ServiceFacts: Sendable {
  /// Stub.
  public init() {}
}
/// Stub.
public enum Decision: Sendable { case allow, implicitDeny, explicitDeny }
/// Stub.
public struct Verdict: Sendable {
  /// Stub.
  public var decision = Decision.allow, denialSuffix: String?
}
/// Stub.
public enum Authorizer {
  /// Stub.
  public static func decide(
    _ request: AuthorizationRequest, under: PolicySet, facts: ServiceFacts = ServiceFacts()
  ) -> Decision { .allow }
  /// Stub.
  public static func evaluate(
    _ request: AuthorizationRequest, under: PolicySet, facts: ServiceFacts = ServiceFacts()
  ) -> Verdict { Verdict() }
}
