internal import Identity
internal import JSONTree

/// The service control policy that keeps long-lived root out and lets root sessions through.
///
/// `Null` with `true` holds where the key is absent, which it is for everybody but a session of AssumeRoot.
/// Source: IAM User Guide, "AWS global condition context keys", `aws:AssumedRoot`; AWS samples of service
/// control policies.
enum GuardPolicy {
  static let name = "DenyRootExceptRootSessions"
  static let summary =
    "Made by Rootlatch: denies everything to root users, except in root sessions opened with AssumeRoot"
  /// The most characters of a service control policy.
  ///
  /// Source: AWS Organizations User Guide, "Quotas".
  static let maximumLength = 5120

  static func content(in partition: Partition) -> String {
    JSON.object([
      "Version": "2012-10-17",
      "Statement": [
        [
          "Sid": "DenyRootExceptRootSessions", "Effect": "Deny", "Action": "*", "Resource": "*",
          "Condition": [
            "ArnLike": ["aws:PrincipalArn": .string("arn:\(partition):iam::*:root")],
            "Null": ["aws:AssumedRoot": "true"],
          ],
        ]
      ],
    ]).description
  }

  /// Whether a policy, attached anywhere, keeps long-lived root from acting and nobody else from anything.
  ///
  /// Only such a policy may be attached to more accounts without changing more than root's rights there.
  static func isGuard(_ policy: ServiceControlPolicy, partition: Partition) -> Bool {
    guard let json = try? JSON.parse(policy.content), let statement = json["Statement"] else { return false }
    let statements = statement.array ?? [statement]
    return !statements.isEmpty && statements.allSatisfy(deniesOnlyRoot)
      && blocksNothing(policy, partition: partition)
  }

  /// Whether root sessions can do each of their tasks under a policy, and long-lived root nothing that counts.
  static func blocksNothing(_ policy: ServiceControlPolicy, partition: Partition) -> Bool {
    let account = Account(id: .zero, place: OrganizationPlace(ids: ["r-none"], names: []))
    let attached = ServiceControlPolicy(
      id: policy.id, name: policy.name, content: policy.content, targets: ["r-none"])
    let guardrails = GuardrailAnalysis([attached], partition: partition).guardrails(of: account)
    return guardrails.blockers.isEmpty && !guardrails.guards.isEmpty
  }

  private static func deniesOnlyRoot(_ statement: JSON) -> Bool {
    guard statement["Effect"]?.string == "Deny", let condition = statement["Condition"]?.object else {
      return false
    }
    return condition.members.contains { line in
      guard ["arnlike", "arnequals", "stringlike", "stringequals"].contains(line.name.lowercased()) else {
        return false
      }
      return (line.value.object?.members ?? []).contains { comparison in
        guard comparison.name.lowercased() == "aws:principalarn" else { return false }
        let values = (comparison.value.array ?? [comparison.value]).compactMap(\.string)
        return !values.isEmpty && values.allSatisfy { $0.hasSuffix(":root") }
      }
    }
  }
}
