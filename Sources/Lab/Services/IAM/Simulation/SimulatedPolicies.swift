import AWSServices
import AWSWire
import IAMPolicy
import Identity

/// A policy that takes part in a simulation, and the name its statements are reported under.
struct SimulatedPolicy {
  let id: String
  let document: PolicyDocument
}

/// The policies that a simulation decides by.
struct SimulatedPolicies {
  var identity: [SimulatedPolicy] = []
  var boundary: [SimulatedPolicy] = []
  var resource: SimulatedPolicy?
  /// Service control policies, level by level from the root; empty where none are simulated.
  var organization: [[SimulatedPolicy]] = []

  init() {}

  /// Takes in what stands in a request: identity-based policies, and a boundary that replaces the attached one.
  ///
  /// - Throws: `InvalidInput` for what is no policy, and for a second boundary.
  mutating func add(_ inputs: [String]?, boundary: [String]?, resource: String?) throws(AWSError) {
    for (index, text) in (inputs ?? []).enumerated() {
      identity.append(try Self.policy("PolicyInputList.\(index + 1)", text, as: .identity))
    }
    if let boundary {
      guard boundary.count <= 1 else {
        throw SimulationFailure.input("PermissionsBoundaryPolicyInputList", "only one policy is allowed.")
      }
      let name = "PermissionsBoundaryPolicyInputList.1"
      self.boundary = []
      for text in boundary { self.boundary.append(try Self.policy(name, text, as: .permissionsBoundary)) }
    }
    if let resource { self.resource = try Self.policy("ResourcePolicy", resource, as: .resource) }
  }

  /// Takes in the levels of service control policies of a request.
  ///
  /// - Throws: `InvalidInput` for what is no policy, and for a level without one.
  mutating func add(levels: [IAM.OrderedOrganizationPolicy]) throws(AWSError) {
    for (index, level) in levels.enumerated() {
      let name = "OrderedOrganizationPolicyInputList.\(index + 1)"
      let texts = level.serviceControlPolicyInputList ?? []
      guard !texts.isEmpty else {
        throw SimulationFailure.input(name, "a level must have at least one service control policy.")
      }
      var policies: [SimulatedPolicy] = []
      for text in texts { policies.append(try Self.policy(name, text, as: .serviceControl)) }
      organization.append(policies)
    }
  }

  /// Reads one policy.
  static func policy(_ id: String, _ text: String, as kind: PolicyKind) throws(AWSError) -> SimulatedPolicy {
    do throws(PolicyProblems) {
      return SimulatedPolicy(
        id: id, document: try PolicyDocument(parsing: text, as: kind, limits: .parameter))
    } catch {
      throw SimulationFailure.input(id, "\(error)")
    }
  }

  /// The policies as the engine takes them, each under a name of its own.
  var set: PolicySet {
    var set = PolicySet()
    set.identity = Self.attached(identity, "identity")
    set.permissionsBoundary = Self.attached(boundary, "boundary")
    set.resource = resource.map { AttachedPolicy(id: "resource", document: $0.document) }
    set.serviceControl = organization.enumerated().map { index, policies in
      PolicyLevel(id: "level \(index)", policies: Self.attached(policies, "level \(index)"))
    }
    return set
  }

  /// The names of ``set`` with the policies behind them; service control policies are never reported.
  var reported: [String: SimulatedPolicy] {
    var reported: [String: SimulatedPolicy] = [:]
    for (index, policy) in identity.enumerated() { reported["identity \(index)"] = policy }
    for (index, policy) in boundary.enumerated() { reported["boundary \(index)"] = policy }
    if let resource { reported["resource"] = resource }
    return reported
  }

  private static func attached(_ policies: [SimulatedPolicy], _ name: String) -> [AttachedPolicy] {
    policies.enumerated().map { AttachedPolicy(id: "\(name) \($0.offset)", document: $0.element.document) }
  }

  /// The condition keys that identity-based and resource-based policies ask for, each once.
  var contextKeys: [String] {
    var seen: Set<String> = []
    let documents = identity.map(\.document) + (resource.map { [$0.document] } ?? [])
    return documents.flatMap(\.contextKeys).filter { seen.insert($0.lowercased()).inserted }
  }
}
