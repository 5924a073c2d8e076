internal import Identity
internal import JSONTree

/// A policy that keeps root sessions out, with the smallest change that lets them through.
struct PolicyRepair {
  let policy: ServiceControlPolicy
  let content: String

  /// Adds the exception to each statement that refuses a root session something it needs, as the engine decides.
  ///
  /// - Returns: nil where that does not suffice, or does not fit into a policy.
  init?(_ policy: ServiceControlPolicy, blocking account: Account, in scene: PolicyScene) {
    guard var document = (try? JSON.parse(policy.content))?.object, let body = document["Statement"] else {
      return nil
    }
    var statements = body.array ?? [body]
    var repaired = policy
    // A statement may stand behind another; each of them is changed once at the most.
    for _ in 0...statements.count {
      guard let attached = repaired.attached else { return nil }
      let effect = RootPolicyEffect(of: attached, on: account, in: scene)
      guard !effect.blocked.isEmpty else {
        guard repaired.content.utf8.count <= GuardPolicy.maximumLength else { return nil }
        self.policy = policy
        content = repaired.content
        return
      }
      guard !effect.blockingStatements.isEmpty else { return nil }
      for index in effect.blockingStatements {
        guard statements.indices.contains(index), let excepted = Self.excepted(statements[index]) else {
          return nil
        }
        statements[index] = excepted
      }
      document["Statement"] = body.array == nil ? statements[0] : .array(statements)
      repaired = ServiceControlPolicy(
        id: policy.id, name: policy.name, content: JSON.object(document).description, targets: policy.targets)
    }
    return nil
  }

  /// A statement that no longer binds root sessions; nil where it says something about them already.
  private static func excepted(_ statement: JSON) -> JSON? {
    guard var members = statement.object else { return nil }
    var condition = members["Condition"]?.object ?? JSONObject()
    let name = condition.names.first { $0.lowercased() == "null" } ?? "Null"
    var null = condition[name]?.object ?? JSONObject()
    guard !null.names.contains(where: { $0.lowercased() == "aws:assumedroot" }) else { return nil }
    null["aws:AssumedRoot"] = "true"
    condition[name] = .object(null)
    members["Condition"] = .object(condition)
    return .object(members)
  }
}
