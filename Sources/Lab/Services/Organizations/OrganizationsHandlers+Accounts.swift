import AWSServices
import AWSWire
import Identity

extension OrganizationsHandlers {
  static let accounts = [listAccounts, describeAccount, listAccountsForParent]

  private static let listAccounts = handler(
    Organizations.ListAccounts.self, for: .managementAndDelegates,
    perform: { input, _, organization, world throws(AWSError) in
      let page = try OrganizationsPage("ListAccounts", token: input.nextToken, limit: input.maxResults)
      var output = Organizations.ListAccounts.Output()
      (output.accounts, output.nextToken) = page.cut(world.accountIDs.lazy.map(\.rawValue)) { id in
        world.member(id)?.answer(in: organization)
      }
      return output
    })

  private static let describeAccount = handler(
    Organizations.DescribeAccount.self, for: .managementAndDelegates,
    needs: { input, organization in [.on(organization.arn(of: input.accountId))] },
    perform: { input, _, organization, world throws(AWSError) in
      guard let account = world.member(input.accountId) else { throw OrganizationsRefusal.noAccount }
      var output = Organizations.DescribeAccount.Output()
      output.account = account.answer(in: organization)
      return output
    })

  private static let listAccountsForParent = handler(
    Organizations.ListAccountsForParent.self, for: .managementAndDelegates,
    needs: { input, organization in [.on(organization.arn(of: input.parentId))] },
    perform: { input, _, organization, world throws(AWSError) in
      guard organization.hasParent(input.parentId) else { throw OrganizationsRefusal.noParent }
      let page = try OrganizationsPage(
        "ListAccountsForParent", input.parentId, token: input.nextToken, limit: input.maxResults)
      var output = Organizations.ListAccountsForParent.Output()
      (output.accounts, output.nextToken) = page.cut(world.accountIDs.lazy.map(\.rawValue)) { id in
        guard let account = world.member(id), account.parent == input.parentId else { return nil }
        return account.answer(in: organization)
      }
      return output
    })
}

extension Account {
  /// The account as AWS describes it, with its `State` and the older `Status`.
  func answer(in organization: Organization) -> Organizations.Account {
    var answer = Organizations.Account()
    answer.id = id.rawValue
    answer.arn = organization.arn(of: id.rawValue)
    answer.email = email
    answer.name = name
    answer.status = status
    answer.state = .init(rawValue: state)
    answer.paths = [organization.path(to: id.rawValue, in: parent)]
    answer.joinedMethod = .init(rawValue: joinedMethod)
    answer.joinedTimestamp = joinedAt
    return answer
  }

  /// The older `Status`, which has three values; none before activation.
  var status: Organizations.AccountStatus? {
    switch state {
    case "ACTIVE": .active
    case "PENDING_CLOSURE": .pendingClosure
    case "PENDING_ACTIVATION": nil
    default: .suspended
    }
  }
}
