import AWSServices
import AWSWire
import Identity
import JSONTree

extension STSHandlers {
  /// Root cannot assume roles; the trust policy and, across accounts, the caller's own policies must allow it.
  static let assumeRole = Handler(
    STS.AssumeRole.self,
    needs: { input, call, world throws(AWSError) in
      if call.caller.isRoot {
        throw AWSError(
          code: "AccessDenied", message: "Roles may not be assumed by root accounts.", status: 403)
      }
      guard let arn = try? ARN(input.roleArn) else {
        throw AWSError(code: "ValidationError", message: "\(input.roleArn) is invalid")
      }
      var context: [String: AuthorizationNeed.ConditionValue] = [
        "sts:RoleSessionName": .one(input.roleSessionName)
      ]
      if let id = input.externalId { context["sts:ExternalId"] = .one(id) }
      if let identity = input.sourceIdentity { context["sts:SourceIdentity"] = .one(identity) }
      if try world.proof(serialNumber: input.serialNumber, code: input.tokenCode, call) != nil {
        context["aws:MultiFactorAuthPresent"] = .one("true")
        context["aws:MultiFactorAuthAge"] = .one("0")
      }
      var needs = [AuthorizationNeed.on(arn.description, context)]
      if input.sourceIdentity != nil {
        needs.append(
          AuthorizationNeed(action: "sts:SetSourceIdentity", resource: arn.description, context: context))
      }
      if input.providedContexts?.isEmpty == false {
        needs.append(AuthorizationNeed(action: "sts:SetContext", resource: arn.description, context: context))
      }
      if let tags = input.tags, !tags.isEmpty {
        context["aws:TagKeys"] = .many(tags.map(\.key))
        for tag in tags { context["aws:RequestTag/\(tag.key)"] = .one(tag.value) }
        needs.append(AuthorizationNeed(action: "sts:TagSession", resource: arn.description, context: context))
      }
      return needs
    },
    recorded: { output, writer in
      writer.openObject()
      CredentialsRecording.write(output.credentials, to: &writer)
      if let user = output.assumedRoleUser {
        writer.name("assumedRoleUser")
        writer.openObject()
        writer.member("assumedRoleId", user.assumedRoleId)
        writer.member("arn", user.arn)
        writer.closeObject()
      }
      writer.closeObject()
    },
    perform: { input, call, world throws(AWSError) in
      guard let arn = try? ARN(input.roleArn), let (account, key, role) = world.role(arn) else {
        throw AWSError(
          code: "AccessDenied",
          message:
            "User: \(call.caller.arn) is not authorized to perform: sts:AssumeRole on resource: \(input.roleArn)",
          status: 403)
      }
      // Assertions are encrypted by AWS for AWS: no identity center stands behind the lab that could have made one.
      guard input.providedContexts?.isEmpty ?? true else {
        throw STS.Errors.invalidContextAssertion("The provided context assertion is not valid.")
      }
      let isChained = if case .role = call.caller.kind { true } else { false }
      let seconds = input.durationSeconds ?? 3600
      guard seconds <= (isChained ? 3600 : role.maximumSession) else {
        throw AWSError(
          code: "ValidationError",
          message: isChained
            ? "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining"
            : "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.")
      }
      var session = Session()
      session.kind = .role
      session.account = account
      session.issuer = key
      session.name = input.roleSessionName
      session.arn = "arn:aws:sts::\(account):assumed-role/\(role.name)/\(input.roleSessionName)"
      session.principalID = "\(role.id):\(input.roleSessionName)"
      try session.take(inline: input.policy, managed: input.policyArns)
      session.sourceIdentity = input.sourceIdentity ?? call.caller.session?.sourceIdentity
      session.tags = Dictionary(
        (input.tags ?? []).map { ($0.key, $0.value) }, uniquingKeysWith: { _, last in last })
      // The code protects the call alone: the session's own calls do not count as made with a device.
      if let proof = try world.proof(serialNumber: input.serialNumber, code: input.tokenCode, call) {
        world.use(proof, call)
      }
      world.note(account) { account in
        account.roles[key]?.lastUsedAt = call.moment.wholeSeconds
        account.roles[key]?.lastUsedRegion = call.region
      }
      var output = STS.AssumeRole.Output()
      let credentials = world.issue(
        session, at: call.moment, seconds: seconds,
        leastTokenSize: input.minimumSessionTokenSize)
      output.credentials = credentials
      output.sessionTokenSize = credentials.tokenSize
      output.sessionTokenUtilization = credentials.tokenUtilization
      var user = STS.AssumedRoleUser()
      user.arn = session.arn
      user.assumedRoleId = session.principalID
      output.assumedRoleUser = user
      output.sourceIdentity = session.sourceIdentity
      return output
    })
}

extension World {
  /// The role with this ARN: its account, its key there, and itself.
  func role(_ arn: ARN) -> (AccountID, String, Role)? {
    guard arn.service == "iam", arn.resourceType == "role", let id = arn.accountID, let account = self[id],
      let name = arn.resourceName.split(separator: "/").last?.lowercased(), let role = account.roles[name]
    else { return nil }
    return (id, name, role)
  }
}
