import AWSServices
import AWSWire
import Identity

/// The trail that a name or ARN means to a caller.
struct TrailPlace {
  let arn: String
  /// What the caller wrote.
  private let given: String

  /// Reads a name or an ARN.
  init(_ name: String, _ call: Call) throws(AWSError) {
    try TrailNameRules.check(name)
    given = name
    arn = name.hasPrefix("arn:") ? name : "arn:aws:cloudtrail:\(call.region):\(call.account):trail/\(name)"
  }

  /// The trail, where the caller's account may see it: its own, or that of its organization.
  ///
  /// A trail of the organization has one name everywhere, so members find it by that too.
  func trail(_ call: Call, in world: World) throws(AWSError) -> Trail {
    if let trail = world.stores.trails[arn], Self.sees(call, trail, in: world) { return trail }
    let name = arn.split(separator: "/").last.map(String.init) ?? ""
    if let trail = world.stores.trails.values.first(where: {
      $0.name == name && $0.owner != call.account && Self.sees(call, $0, in: world)
    }) {
      return trail
    }
    // Source: AWS CloudTrail User Guide, the record of a failed UpdateTrail in "Log file examples".
    throw CloudTrail.Errors.trailNotFound("Unknown trail: \(given) for the user: \(call.account)")
  }

  /// The trail, where the caller may change it here.
  func own(_ call: Call, in world: World) throws(AWSError) -> Trail {
    let trail = try trail(call, in: world)
    guard trail.owner == call.account else {
      throw CloudTrail.Errors.notOrganizationMasterAccount(
        "Only the management account or a delegated administrator can change a trail of the organization.")
    }
    guard trail.homeRegion == call.region else {
      throw CloudTrail.Errors.invalidHomeRegion(
        "The trail \(trail.arn) can only be changed in its home Region \(trail.homeRegion).")
    }
    return trail
  }

  /// Whether an account sees a trail.
  static func sees(_ call: Call, _ trail: Trail, in world: World) -> Bool {
    trail.owner == call.account
      || trail.isOrganization && world[call.account]?.parent.isEmpty == false
  }
}
