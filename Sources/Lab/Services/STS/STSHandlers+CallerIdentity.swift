import AWSServices
import AWSWire
import Identity

extension STSHandlers {
  /// Everybody may ask who they are, whatever policies say.
  static let getCallerIdentity = Handler(
    STS.GetCallerIdentity.self, isAlwaysAllowed: true,
    needs: { _, _, _ throws(AWSError) in [] },
    perform: { _, call, _ throws(AWSError) in
      var output = STS.GetCallerIdentity.Output()
      output.userId = call.caller.principalID
      output.account = call.account.rawValue
      output.arn = call.caller.arn
      return output
    })

  static let getAccessKeyInfo = Handler(
    STS.GetAccessKeyInfo.self,
    needs: { _, _, _ throws(AWSError) in [.anything] },
    perform: { input, _, world throws(AWSError) in
      guard let account = world.account(ofKey: input.accessKeyId) else {
        throw AWSError(code: "ValidationError", message: "Invalid access key id", status: 400)
      }
      var output = STS.GetAccessKeyInfo.Output()
      output.account = account.rawValue
      return output
    })
}

extension World {
  /// The account to which a key of any kind belongs.
  func account(ofKey id: String) -> AccountID? {
    sessions[id]?.session.account ?? keyHolders[id]?.account
  }
}
