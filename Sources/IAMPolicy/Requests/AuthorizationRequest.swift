/// One question to the engine, whether a principal may do something to resources under the circumstances given.
public struct AuthorizationRequest: Sendable, Hashable {
  /// Who asks.
  public let principal: Principal
  /// What for, such as `s3:GetObject`.
  public let action: String
  /// On what; the most restrictive answer over all of them counts.
  public let resources: [ResourceTarget]
  /// Under which circumstances.
  public var context: RequestContext
  /// Whether keys that follow from the principal and the resource are filled in where the context has none.
  public var derivesKeys: Bool

  let actionName: ActionName

  /// Asks about one resource and an action that was taken apart before.
  public init(
    principal: Principal, action: RequestedAction, resource: ResourceTarget,
    context: RequestContext = RequestContext()
  ) {
    self.principal = principal
    self.action = action.text
    resources = [resource]
    self.context = context
    derivesKeys = true
    actionName = action.name
  }

  /// Asks about several resources; a request without any is about `*`.
  public init(
    principal: Principal, action: String, resources: [ResourceTarget],
    context: RequestContext = RequestContext(),
    derivesKeys: Bool = true
  ) {
    self.principal = principal
    self.action = action
    self.resources = resources.isEmpty ? [ResourceTarget(arn: "*")] : resources
    self.context = context
    self.derivesKeys = derivesKeys
    actionName = ActionName(action)
  }

  /// Asks about one resource.
  public init(
    principal: Principal, action: String, resource: ResourceTarget,
    context: RequestContext = RequestContext(),
    derivesKeys: Bool = true
  ) {
    self.init(
      principal: principal, action: action, resources: [resource], context: context, derivesKeys: derivesKeys)
  }
}
