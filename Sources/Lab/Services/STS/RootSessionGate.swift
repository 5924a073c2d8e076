import AWSWire
import Identity

/// What AWS demands of the organization before AssumeRoot succeeds, in its order.
struct RootSessionGate {
  private let organization: Organization?
  private let world: World
  private let ended: Organization?

  /// Decides by the world as it has settled, where that lags behind.
  init(_ call: Call, _ world: World) {
    self.world = call.settled ?? world
    self.organization = self.world.organization
    self.ended = world.organization
  }

  /// Refuses with the recorded messages: the plain one for caller and target, then trusted access, then the feature.
  func check(_ call: Call, target: AccountID, task: RootTask) throws(AWSError) {
    guard !call.caller.isRoot, let organization, administers(call, organization),
      target != organization.managementAccount, let account = world[target], !account.parent.isEmpty,
      account.state == "ACTIVE"
    else { throw Self.denied(call, target: target) }
    guard organization.trustedServices[Self.service] != nil || trustLingers(call) else {
      throw AWSError(
        code: "AccessDenied", message: "Service not enabled for AWS Organizations.", status: 403)
    }
    guard organization.rootFeatures.contains(task.feature.rawValue) else {
      throw AWSError(code: "AccessDenied", message: task.feature.isOffMessage, status: 403)
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

  private func administers(_ call: Call, _ organization: Organization) -> Bool {
    if call.account == organization.managementAccount { return true }
    // What was seen of AWS: a removed delegate is refused at once, gets in once more for a while, and then no more.
    if let end = ended?.endings["\(Self.service) \(call.account)"], let back = call.delays.delegateReturn {
      return back.contains(call.moment - end)
    }
    return organization.isDelegated(call.account, for: Self.service)
  }

  private func trustLingers(_ call: Call) -> Bool {
    ended?.endings[Self.service].map { call.moment - $0 < call.delays.trustRemoval } ?? false
  }
}
