import AWSServices
import AWSWire
import Cryptography
import Identity
import JSONTree

extension STSHandlers {
  /// For users and root by their long-term keys; root's tokens last an hour at the most.
  static let getSessionToken = Handler(
    STS.GetSessionToken.self,
    needs: { _, call, _ throws(AWSError) in
      guard call.caller.session == nil else {
        throw AWSError(
          code: "AccessDenied", message: "Cannot call GetSessionToken with session credentials", status: 403)
      }
      return []
    },
    recorded: { output, writer in
      writer.openObject()
      CredentialsRecording.write(output.credentials, to: &writer)
      writer.closeObject()
    },
    perform: { input, call, world throws(AWSError) in
      var session = Session()
      session.account = call.account
      session.arn = call.caller.arn
      session.principalID = call.caller.principalID
      if case .user(let name) = call.caller.kind {
        session.kind = .user
        session.issuer = name
      } else {
        session.kind = .root
      }
      let asked = input.durationSeconds ?? (session.kind == .root ? 3600 : 43200)
      let seconds = session.kind == .root ? min(asked, 3600) : asked
      if let proof = try world.proof(serialNumber: input.serialNumber, code: input.tokenCode, call) {
        world.use(proof, call)
        session.authenticatedByMFAAt = call.moment
      }
      var output = STS.GetSessionToken.Output()
      let credentials = world.issue(
        session, at: call.moment, seconds: seconds,
        leastTokenSize: input.minimumSessionTokenSize)
      output.credentials = credentials
      output.sessionTokenSize = credentials.tokenSize
      output.sessionTokenUtilization = credentials.tokenUtilization
      return output
    })

  /// For users and root by their long-term keys; without a session policy the user's own policies give nothing.
  static let getFederationToken = Handler(
    STS.GetFederationToken.self,
    needs: { input, call, _ throws(AWSError) in
      guard call.caller.session == nil else {
        throw AWSError(
          code: "AccessDenied", message: "Cannot call GetFederationToken with session credentials",
          status: 403)
      }
      return [.on("arn:aws:sts::\(call.account):federated-user/\(input.name)")]
    },
    recorded: { output, writer in
      writer.openObject()
      CredentialsRecording.write(output.credentials, to: &writer)
      if let user = output.federatedUser {
        writer.name("federatedUser")
        writer.openObject()
        writer.member("federatedUserId", user.federatedUserId)
        writer.member("arn", user.arn)
        writer.closeObject()
      }
      writer.closeObject()
    },
    perform: { input, call, world throws(AWSError) in
      var session = Session()
      session.account = call.account
      session.name = input.name
      session.arn = "arn:aws:sts::\(call.account):federated-user/\(input.name)"
      session.principalID = "\(call.account):\(input.name)"
      try session.take(inline: input.policy, managed: input.policyArns)
      if case .user(let name) = call.caller.kind {
        session.kind = .federatedUser
        session.issuer = name
      } else {
        session.kind = .federatedRoot
      }
      let asked = input.durationSeconds ?? 43200
      var output = STS.GetFederationToken.Output()
      let credentials = world.issue(
        session, at: call.moment, seconds: session.kind == .federatedRoot ? min(asked, 3600) : asked,
        leastTokenSize: input.minimumSessionTokenSize)
      output.credentials = credentials
      output.sessionTokenSize = credentials.tokenSize
      output.sessionTokenUtilization = credentials.tokenUtilization
      var user = STS.FederatedUser()
      user.federatedUserId = session.principalID
      user.arn = session.arn
      output.federatedUser = user
      return output
    })
}
