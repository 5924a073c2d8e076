import AWSServices
import AWSWire
import Identity

/// How AWS Account Management is served.
enum AccountHandlers {
  /// Every operation.
  static let all: [Handler] = names + contacts + primaryEmail + regions

  /// Serves an operation about the account that an input names, or the caller's own.
  static func handler<O: Operation>(
    _ operation: O.Type, _ id: @escaping @Sendable (O.Input) -> String?,
    perform: @escaping @Sendable (O.Input, Call, Account, inout World) throws(AWSError) -> O.Output
  ) -> Handler {
    Handler(
      operation,
      needs: { input, call, world throws(AWSError) in AccountContext(id(input), call).needs(call, world) },
      perform: { input, call, world throws(AWSError) in
        let context = AccountContext(id(input), call)
        try context.check(O.model, call, world)
        guard let account = world[context.target] else {
          throw AccountManagement.Errors.resourceNotFound("The account was not found.")
        }
        return try perform(input, call, account, &world)
      })
  }

  static let names = [
    handler(
      AccountManagement.GetAccountInformation.self, { $0.accountId },
      perform: { _, _, account, _ throws(AWSError) in
        var output = AccountManagement.GetAccountInformation.Output()
        output.accountId = account.id.rawValue
        output.accountName = account.name
        output.accountCreatedDate = account.joinedAt
        output.accountState = account.state == "ACTIVE" ? .active : .suspended
        return output
      }),
    handler(
      AccountManagement.PutAccountName.self, { $0.accountId },
      perform: { input, _, account, world throws(AWSError) in
        world.change(account.id) { $0.name = input.accountName }
        return Empty()
      }),
  ]
}
