import AWSServices
import AWSWire
import JSONTree

extension SQSHandlers {
  static let permissions = [addPermission, removePermission]

  private static let addPermission = handler(
    SQS.AddPermission.self, isForOwner: true,
    perform: { input, call, queue, world throws(AWSError) in
      guard !input.awsAccountIds.isEmpty else { throw SQSRefusal.missing("AWSAccountIds") }
      guard !input.actions.isEmpty else { throw SQSRefusal.missing("Actions") }
      let (version, held) = parts(of: queue.attributes["Policy"])
      var statements = held
      guard !statements.contains(where: { $0["Sid"]?.string == input.label }) else {
        throw SQSRefusal.invalid(input.label, "Label", "Already exists.")
      }
      guard statements.count < 20 else {
        throw SQS.Errors.overLimit("\(statements.count + 1) statements were found, maximum allowed is 20.")
      }
      statements.append([
        "Sid": .string(input.label), "Effect": "Allow",
        "Principal": ["AWS": .array(input.awsAccountIds.map { .string("arn:aws:iam::\($0):root") })],
        "Action": .array(input.actions.map { .string("SQS:\($0)") }), "Resource": .string(queue.arn),
      ])
      let policy: JSON = [
        "Version": .string(version), "Id": .string("\(queue.arn)/SQSDefaultPolicy"),
        "Statement": .array(statements),
      ]
      try QueueAttributes.check(["Policy": policy.description])
      queue.change(["Policy": policy.description], call, world)
      return Empty()
    })

  private static let removePermission = handler(
    SQS.RemovePermission.self, isForOwner: true,
    perform: { input, call, queue, world throws(AWSError) in
      let (version, statements) = parts(of: queue.attributes["Policy"])
      let kept = statements.filter { $0["Sid"]?.string != input.label }
      guard kept.count < statements.count else {
        throw SQSRefusal.invalid(input.label, "Label", "can't find label on existing policy.")
      }
      let policy: JSON = ["Version": .string(version), "Statement": .array(kept)]
      queue.change(["Policy": kept.isEmpty ? "" : policy.description], call, world)
      return Empty()
    })

  /// The version and the statements of a policy, which may be a single one without brackets.
  private static func parts(of policy: String?) -> (version: String, statements: [JSON]) {
    let document = policy.flatMap { try? JSON.parse(Array($0.utf8)) }
    let statement = document?["Statement"]
    return (
      document?["Version"]?.string ?? "2012-10-17", statement?.array ?? statement.map { [$0] } ?? []
    )
  }
}
