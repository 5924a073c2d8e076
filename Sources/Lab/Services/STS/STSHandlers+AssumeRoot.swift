import AWSServices
import AWSWire
import Identity
import JSONTree

extension STSHandlers {
  /// Root cannot call it, only members can be targets, and the feature behind the task must be on.
  ///
  /// Values are looked at before anybody's rights, and the target before trusted access.
  static let assumeRoot = Handler(
    STS.AssumeRoot.self,
    needs: { input, call, _ throws(AWSError) in
      let target = try target(of: input)
      let task = try RootTask(policyARN: input.taskPolicyArn.arn)
      return [.on(target.rootARNText, ["sts:TaskPolicyArn": .one(task.policyARN)])]
    },
    recorded: recordAssumeRoot,
    perform: { input, call, world throws(AWSError) in
      let target = try target(of: input)
      let task = try RootTask(policyARN: input.taskPolicyArn.arn)
      try RootSessionGate.check(call, target: target, task: task, world)
      var session = Session()
      session.kind = .assumedRoot
      session.account = target
      session.arn = target.rootARNText
      session.principalID = target.rawValue
      session.taskPolicy = task.policyARN
      session.sourceIdentity = call.caller.session?.sourceIdentity
      var output = STS.AssumeRoot.Output()
      let credentials = world.issue(
        session, at: call.moment, seconds: input.durationSeconds ?? 900,
        leastTokenSize: input.minimumSessionTokenSize)
      output.credentials = credentials
      output.sessionTokenSize = credentials.tokenSize
      output.sessionTokenUtilization = credentials.tokenUtilization
      output.sourceIdentity = session.sourceIdentity
      return output
    })

  /// The account whose id or root ARN was given.
  private static func target(of input: STS.AssumeRoot.Input) throws(AWSError) -> AccountID {
    if let account = AccountID(rawValue: input.targetPrincipal) { return account }
    if let arn = try? ARN(input.targetPrincipal), arn.isRoot, let account = arn.accountID { return account }
    throw AWSError(code: "ValidationError", message: "Request must contain a valid target principal")
  }

  /// What CloudTrail shows: the key's id, never its secret.
  @Sendable
  private static func recordAssumeRoot(_ output: STS.AssumeRoot.Output, _ writer: inout JSONWriter) {
    writer.openObject()
    CredentialsRecording.write(output.credentials, to: &writer)
    if let identity = output.sourceIdentity { writer.member("sourceIdentity", identity) }
    writer.closeObject()
  }
}
