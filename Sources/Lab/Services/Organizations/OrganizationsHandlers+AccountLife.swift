import AWSServices
import AWSWire
import Identity

extension OrganizationsHandlers {
  static let accountLife = [
    createAccount, createGovCloudAccount, describeCreateAccountStatus, listCreateAccountStatus, moveAccount,
    closeAccount,
    removeAccount, leave,
  ]

  /// Answers `IN_PROGRESS`; the account is there when the organization is next looked at.
  private static let createAccount = handler(
    Organizations.CreateAccount.self, for: .management,
    needs: { input, organization in
      TagRules.needs(creating: organization.arn("account/\(organization.id)/*"), tags: input.tags ?? [])
    },
    perform: { input, call, _, world throws(AWSError) in
      var creation = AccountCreation()
      creation.tags = try TagRules.merged(input.tags ?? [], into: [:])
      creation.name = input.accountName
      creation.email = input.email
      creation.role = input.roleName ?? Role.organizationAccessName
      var output = Organizations.CreateAccount.Output()
      output.createAccountStatus = try begin(creation, call, &world)
      return output
    })

  /// Makes two accounts: a member here, and its twin in GovCloud, which the lab has no more of than the id.
  private static let createGovCloudAccount = handler(
    Organizations.CreateGovCloudAccount.self, for: .management,
    needs: { input, organization in
      TagRules.needs(creating: organization.arn("account/\(organization.id)/*"), tags: input.tags ?? [])
    },
    perform: { input, call, _, world throws(AWSError) in
      var creation = AccountCreation()
      creation.tags = try TagRules.merged(input.tags ?? [], into: [:])
      creation.name = input.accountName
      creation.email = input.email
      creation.role = input.roleName ?? Role.organizationAccessName
      creation.hasTwin = true
      var output = Organizations.CreateGovCloudAccount.Output()
      output.createAccountStatus = try begin(creation, call, &world)
      return output
    })

  private static func begin(
    _ wish: AccountCreation, _ call: Call, _ world: inout World
  ) throws(AWSError) -> Organizations.CreateAccountStatus {
    guard !wish.role.hasPrefix("AWSServiceRoleFor") else {
      throw OrganizationsRefusal.input(
        "INVALID_ROLE_NAME", "You specified a role name that begins with a reserved prefix.")
    }
    var creation = wish
    creation.id = "car-" + world.entropy.lowercase(32)
    creation.requestedAt = call.moment
    let asked = creation
    world.changeOrganization { organization in
      organization.creations[asked.id] = asked
      organization.creationsInProgress.append(asked.id)
    }
    return asked.answer
  }

  private static let describeCreateAccountStatus = handler(
    Organizations.DescribeCreateAccountStatus.self, for: .managementAndDelegates,
    perform: { input, _, organization, _ throws(AWSError) in
      guard let creation = organization.creations[input.createAccountRequestId] else {
        throw Organizations.Errors.createAccountStatusNotFound(
          "You specified a create account request that doesn't exist.")
      }
      var output = Organizations.DescribeCreateAccountStatus.Output()
      output.createAccountStatus = creation.answer
      return output
    })

  private static let listCreateAccountStatus = handler(
    Organizations.ListCreateAccountStatus.self, for: .managementAndDelegates,
    perform: { input, _, organization, _ throws(AWSError) in
      let states = input.states?.map(\.rawValue) ?? []
      let page = try OrganizationsPage(
        "ListCreateAccountStatus", states.joined(separator: ","), token: input.nextToken,
        limit: input.maxResults)
      var output = Organizations.ListCreateAccountStatus.Output()
      (output.createAccountStatuses, output.nextToken) = page.cut(organization.creations.keys.sorted()) {
        guard let creation = organization.creations[$0] else { return nil }
        return states.isEmpty || states.contains(creation.state) ? creation.answer : nil
      }
      return output
    })

  private static let moveAccount = handler(
    Organizations.MoveAccount.self, for: .management,
    needs: { input, organization in
      [input.accountId, input.sourceParentId, input.destinationParentId].map { .on(organization.arn(of: $0)) }
    },
    perform: { input, _, organization, world throws(AWSError) in
      guard let account = world.member(input.accountId) else { throw OrganizationsRefusal.noAccount }
      guard organization.hasParent(input.sourceParentId) else {
        throw Organizations.Errors.sourceParentNotFound("You specified a source parent that doesn't exist.")
      }
      guard organization.hasParent(input.destinationParentId) else {
        throw Organizations.Errors.destinationParentNotFound(
          "You specified a destination parent that doesn't exist.")
      }
      guard account.parent != input.destinationParentId else {
        throw Organizations.Errors.duplicateAccount(
          "The specified account already exists in the specified destination.")
      }
      guard account.parent == input.sourceParentId else { throw OrganizationsRefusal.noAccount }
      world.change(account.id) { $0.parent = input.destinationParentId }
      return Empty()
    })

  private static let closeAccount = handler(
    Organizations.CloseAccount.self, for: .management,
    needs: { input, organization in [.on(organization.arn(of: input.accountId))] },
    perform: { input, call, organization, world throws(AWSError) in
      guard let account = world.member(input.accountId) else { throw OrganizationsRefusal.noAccount }
      try ClosingRules(organization, world).check(account, at: call.moment)
      world.change(account.id) { $0.state = "PENDING_CLOSURE" }
      world.changeOrganization { $0.closures[input.accountId] = call.moment }
      return Empty()
    })

  private static let removeAccount = handler(
    Organizations.RemoveAccountFromOrganization.self, for: .management,
    needs: { input, organization in [.on(organization.arn(of: input.accountId))] },
    perform: { input, call, organization, world throws(AWSError) in
      guard let account = world.member(input.accountId) else { throw OrganizationsRefusal.noAccount }
      try LeavingRules(organization).check(account, at: call.moment)
      world.detachFromOrganization(account.id)
      return Empty()
    })

  private static let leave = handler(
    Organizations.LeaveOrganization.self, for: .everyMember,
    perform: { _, call, organization, world throws(AWSError) in
      guard let account = world.member(call.account.rawValue) else { throw OrganizationsRefusal.noAccount }
      try LeavingRules(organization).check(account, at: call.moment)
      world.detachFromOrganization(account.id)
      return Empty()
    })
}

extension AccountCreation {
  /// The creation as AWS describes it.
  fileprivate var answer: Organizations.CreateAccountStatus {
    var answer = Organizations.CreateAccountStatus()
    answer.id = id
    answer.accountName = name
    answer.state = .init(rawValue: state)
    answer.requestedTimestamp = requestedAt
    answer.completedTimestamp = completedAt
    answer.accountId = account
    answer.govCloudAccountId = twin
    answer.failureReason = failure.map { .init(rawValue: $0) }
    return answer
  }
}
