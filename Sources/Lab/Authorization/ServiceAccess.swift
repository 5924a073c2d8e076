import IAMPolicy
import Identity

/// Whether an AWS service may do something by itself: nothing but the resource's policy can let it.
///
/// Source: IAM User Guide, "AWS service principals" and "The confused deputy problem".
struct ServiceAccess {
  private let world: World
  private let documents = PolicyDocuments()

  init(_ world: World) { self.world = world }

  /// Whether a service may act on a resource in the name of what made it act.
  ///
  /// - Parameters:
  ///   - owner: Whose resource it is.
  ///   - policy: The resource's policy.
  ///   - source: The ARN of what the service acts for, and the account that owns that.
  func allows(
    _ service: String, _ action: String, _ resource: String, owner: AccountID, policy: String?,
    for source: (arn: String, account: AccountID), _ more: [String: String] = [:]
  ) -> Bool {
    let sources = PolicySources(world: world, documents: documents)
    var set = PolicySet()
    set.resource = policy.flatMap { documents.document($0, as: .resource) }
      .map { AttachedPolicy(id: resource, document: $0) }
    set.resourceControl = sources.levels(of: owner, type: "RESOURCE_CONTROL_POLICY", as: .resourceControl)
    var context = RequestContext()
    context.set("aws:SourceArn", to: source.arn)
    context.set("aws:SourceAccount", to: source.account.rawValue)
    if let organization = world.organization { context.set("aws:SourceOrgID", to: organization.id) }
    for (key, value) in more { context.set(key, to: value) }
    return Authorizer.decide(
      AuthorizationRequest(
        principal: Principal(kind: .service, arn: service, service: service), action: action,
        resource: ResourceTarget(
          arn: resource, accountID: owner, organization: world.membership(of: owner)),
        context: context), under: set) == .allow
  }
}
