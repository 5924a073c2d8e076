import AWSWire
import Identity

/// What AWS demands of the organization before AssumeRoot succeeds, in its order.
struct RootSessionGate {
  private let organization: Organization?
  private let world: World

  init(_ world: World) {
    self.organization = world.organization
    self.world = world
  }

  /// Refuses with the recorded messages: the plain one for caller and target, then trusted access, then the feature.
  func check(_ call: Call, target: AccountID, task: RootTask) throws(AWSError) {
    guard !call.caller.isRoot, let organization, administers(call.account, organization),
      target != organization.managementAccount, let account = world[target], !account.parent.isEmpty,
      account.state == "ACTIVE"
    else { throw Self.denied(call, target: target) }
    guard organization.trustedServices["iam.amazonaws.com"] != nil else {
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

  private func administers(_ account: AccountID, _ organization: Organization) -> Bool {
    account == organization.managementAccount || organization.isDelegated(account, for: "iam.amazonaws.com")
  }
}
