/// What every kind of policy said to a request about one resource.
struct Findings: Sendable {
  var identity = Tally()
  var boundary = Tally()
  var session = Tally()
  var task = Tally()
  var resource = Tally()
  var vpcEndpoint = Tally()
  var serviceControlDenies = false
  var resourceControlDenies = false
  /// A level of service control policies without an Allow.
  var serviceControlGap = false
  var hasBoundary = false
  var hasSession = false
  var hasVPCEndpoint = false
  /// S3 Block Public Access stands between the resource policy and the anonymous.
  var blocksPublicAccess = false

  var isDenied: Bool {
    identity.isDenied || boundary.isDenied || session.isDenied || task.isDenied || resource.isDenied
      || vpcEndpoint.isDenied || serviceControlDenies || resourceControlDenies
  }

  /// Whether the grants of the policies make an Allow, all ceilings of organization and endpoint aside.
  func isGranted(_ rule: Standing.Rule, of kind: Principal.Kind, plane: DecisionPlane) -> Bool {
    let boundaryAllows = !hasBoundary || boundary.isAllowed
    let sessionAllows = kind == .federatedUser ? session.isAllowed : !hasSession || session.isAllowed
    let limits = boundaryAllows && sessionAllows
    let grants = blocksPublicAccess ? [] : resource.grants
    switch rule {
    case .always, .ownRoot: return true
    case .never: return false
    case .resourcePolicyOnly: return !grants.isEmpty
    case .eitherSide:
      if grants.contains(.direct) { return true }
      if plane == .simulator, grants.contains(.account) { return true }
      return (identity.isAllowed || grants.contains(.issuer)) && limits
    case .resourcePolicyDelegates:
      if grants.contains(.direct) { return true }
      return (grants.contains(.issuer) || grants.contains(.account) && identity.isAllowed) && limits
    case .bothSides: return !grants.isEmpty && identity.isAllowed && limits
    }
  }

  /// The answer for one resource.
  func decision(_ standing: Standing, of kind: Principal.Kind, plane: DecisionPlane) -> Decision {
    if case .always = standing.rule { return .allow }
    if isDenied { return .explicitDeny }
    if serviceControlGap { return plane == .simulator ? .explicitDeny : .implicitDeny }
    guard !hasVPCEndpoint || vpcEndpoint.isAllowed,
      isGranted(standing.rule, of: kind, plane: plane)
    else { return .implicitDeny }
    return .allow
  }
}
