import AWSServices
import AWSWire
import Identity

extension IAMHandlers {
  /// The alias on the sign-in page: one at the most.
  static let aliases: [Handler] = [
    Handler(
      IAM.CreateAccountAlias.self, needs: onAnything(),
      perform: { input, call, world throws(AWSError) in
        // Aliases are unique among all accounts there are.
        for account in world.accounts.values
        where account.alias == input.accountAlias && account.id != call.account {
          throw IAM.Errors.entityAlreadyExists("The account alias \(input.accountAlias) already exists.")
        }
        try world.changeAccount(call) { account throws(AWSError) in account.alias = input.accountAlias }
        return Empty()
      }),
    Handler(
      IAM.DeleteAccountAlias.self, needs: onAnything(),
      perform: { input, call, world throws(AWSError) in
        try world.changeAccount(call) { account throws(AWSError) in
          guard account.alias == input.accountAlias else {
            throw IAM.Errors.noSuchEntity("The account alias \(input.accountAlias) cannot be found.")
          }
          account.alias = nil
        }
        return Empty()
      }),
    Handler(
      IAM.ListAccountAliases.self, needs: onAnything(),
      perform: { input, call, world throws(AWSError) in
        let aliases = try world.account(of: call).alias.map { [$0] } ?? []
        let page = try IAMPage(aliases, marker: input.marker, size: input.maxItems)
        var output = IAM.ListAccountAliases.Output()
        output.accountAliases = page.items
        output.isTruncated = page.isTruncated
        output.marker = page.marker
        return output
      }),
  ]
}
