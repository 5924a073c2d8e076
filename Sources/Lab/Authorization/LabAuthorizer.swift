import AWSWire
import IAMPolicy
import Identity
import Synchronization

/// Asks `IAMPolicy` about every call, with the policies that the world holds at that moment.
final class LabAuthorizer: Sendable {
  private let documents = PolicyDocuments()
  private let gathered = Mutex<Gathered>(Gathered())

  /// Keeps at most so many callers; past that all are gathered anew.
  private static let limit = 8192

  /// What was gathered for callers since the last change of any policy.
  private struct Gathered {
    var epoch = -1
    var sets: [String: CallerPolicies] = [:]
  }

  /// Throws what AWS tells a caller whom policies do not allow what is needed.
  func authorize(
    _ need: AuthorizationNeed, _ model: OperationModel, _ call: Call, _ world: World
  ) throws(AWSError) {
    let settled = call.settled ?? world
    let policies = policies(of: call.caller, in: settled)
    let action = need.action ?? model.iamAction
    let request = policies.request(action: action, need: need, call: call, world: world)
    let set = policies.set(
      for: need, action: action, call: call, in: settled, resources: world, documents: documents)
    if Authorizer.decide(request, under: set) == .allow { return }
    let verdict = Authorizer.evaluate(request, under: set)
    throw Denial.error(verdict, action: action, need: need, model: model, call: call)
  }

  private func policies(of caller: Caller, in world: World) -> CallerPolicies {
    gathered.withLock { gathered in
      if gathered.epoch != world.policyEpoch || gathered.sets.count >= Self.limit {
        gathered.sets.removeAll(keepingCapacity: true)
        gathered.epoch = world.policyEpoch
      }
      if let known = gathered.sets[caller.accessKeyID] { return known }
      let policies = CallerPolicies(of: caller, in: world, documents: documents)
      gathered.sets[caller.accessKeyID] = policies
      return policies
    }
  }
}
