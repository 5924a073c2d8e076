import AWSWire
import Identity

/// What AWS demands of the organization before AssumeRoot succeeds, in its order.
enum RootSessionGate {
  /// Refuses with the recorded messages: the plain one for caller and target, then trusted access, then the feature.
  ///
  /// It is decided by the world as it has settled, where that lags behind.
  static func check(
    _ call: Call, target: AccountID, task: RootTask, _ world: World
  ) throws(AWSError) {
    if let settled = call.settled {
      try check(call, target: target, task: task, settled, endings: world.organization?.endings)
    } else {
      try check(call, target: target, task: task, world, endings: world.organization?.endings)
    }
  }

  /// AssumeRoot's refusal names no policy, not even under an explicit deny.
  static func denied(_ call: Call, target: AccountID) -> AWSError {
    AWSError(
      code: "AccessDenied",
      message: "User: \(call.caller.arn) is not authorized to perform: sts:AssumeRoot on resource: "
        + target.rootARN().description,
      status: 403)
  }

  private static let service = "iam.amazonaws.com"

  private static func check(
    _ call: Call, target: AccountID, task: RootTask, _ world: World, endings: [String: Timestamp]?
  ) throws(AWSError) {
    guard !call.caller.isRoot, let organization = world.organization,
      administers(call, organization, endings: endings), target != organization.managementAccount,
      let account = world[target], !account.parent.isEmpty, account.state == "ACTIVE"
    else { throw denied(call, target: target) }
    guard organization.trustedServices[service] != nil || trustLingers(call, endings: endings) else {
      throw AWSError(
        code: "AccessDenied", message: "Service not enabled for AWS Organizations.", status: 403)
    }
    guard organization.rootFeatures.contains(task.feature.rawValue) else {
      throw AWSError(code: "AccessDenied", message: task.feature.isOffMessage, status: 403)
    }
  }

  private static func administers(
    _ call: Call, _ organization: Organization, endings: [String: Timestamp]?
  ) -> Bool {
    if call.account == organization.managementAccount { return true }
    // What was seen of AWS: a removed delegate is refused at once, gets in once more for a while, and then no more.
    if let back = call.delays.delegateReturn, let end = endings?["\(service) \(call.account)"] {
      return back.contains(call.moment - end)
    }
    return organization.isDelegated(call.account, for: service)
  }

  private static func trustLingers(_ call: Call, endings: [String: Timestamp]?) -> Bool {
    endings?[service].map { call.moment - $0 < call.delays.trustRemoval } ?? false
  }
}
