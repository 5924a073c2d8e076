internal import Identity
internal import JSONTree

/// A policy that keeps root sessions out, with the smallest change that lets them through.
struct PolicyRepair {
  let policy: ServiceControlPolicy
  let content: String

  /// Adds the exception to each statement that surely refuses a root session something it needs.
  ///
  /// - Returns: nil where that does not suffice, or does not fit into a policy.
  init?(_ policy: ServiceControlPolicy, blocking account: Account, partition: Partition) {
    guard var document = (try? JSON.parse(policy.content))?.object, let body = document["Statement"] else {
      return nil
    }
    let session = RootCaller(account: account.id, partition: partition, isSession: true)
    let actions = RootTask.allCases.flatMap(\.actions)
    var statements = body.array ?? [body]
    for index in statements.indices {
      guard let statement = PolicyStatement(statements[index]), statement.surelyBinds(session),
        actions.contains(where: statement.covers)
      else { continue }
      guard let excepted = Self.excepted(statements[index]) else { return nil }
      statements[index] = excepted
    }
    document["Statement"] = body.array == nil ? statements[0] : .array(statements)
    let content = JSON.object(document).description
    guard content.utf8.count <= GuardPolicy.maximumLength else { return nil }
    let repaired = ServiceControlPolicy(
      id: policy.id, name: policy.name, content: content, targets: policy.targets)
    let left = GuardrailAnalysis([repaired], partition: partition).guardrails(of: account).blockers
    guard left.isEmpty else { return nil }
    self.policy = policy
    self.content = content
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
