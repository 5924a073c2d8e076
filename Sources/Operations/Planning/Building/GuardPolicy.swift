internal import IAMPolicy
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
  static func isGuard(_ policy: ServiceControlPolicy, in scene: PolicyScene) -> Bool {
    guard let attached = policy.attached, attached.document.statements.allSatisfy(deniesOnlyRoot) else {
      return false
    }
    let effect = RootPolicyEffect(of: attached, on: Account(id: .zero), in: scene)
    return effect.isGuard && effect.blocked.isEmpty
  }

  private static func deniesOnlyRoot(_ statement: Statement) -> Bool {
    statement.effect == .deny
      && statement.conditions.contains { condition in
        [.arnLike, .arnEquals, .stringLike, .stringEquals].contains(condition.operator.comparison)
          && !condition.operator.ifExists && condition.operator.quantifier != .forAllValues
          && condition.key.lowercased() == "aws:principalarn"
          && condition.values.allSatisfy { $0.hasSuffix(":root") }
      }
  }
}
