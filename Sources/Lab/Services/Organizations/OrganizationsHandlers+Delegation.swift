import AWSServices
import AWSWire
import Identity

extension OrganizationsHandlers {
  static let delegation = [
    registerDelegate, deregisterDelegate, listDelegates, listDelegatedServices,
  ]

  private static let registerDelegate = handler(
    Organizations.RegisterDelegatedAdministrator.self, for: .management,
    needs: { input, organization in
      [.on(organization.arn(of: input.accountId), ServicePrincipalRules.context(input.servicePrincipal))]
    },
    perform: { input, call, organization, world throws(AWSError) in
      try ServicePrincipalRules.check(input.servicePrincipal)
      try OrganizationsRefusal.requireAllFeatures(organization)
      guard let account = world.member(input.accountId) else { throw OrganizationsRefusal.noAccount }
      guard account.id != organization.managementAccount else {
        throw OrganizationsRefusal.constraint(
          "CANNOT_REGISTER_MASTER_AS_DELEGATED_ADMINISTRATOR",
          "You cannot register master account/yourself as delegated administrator for your organization.")
      }
      guard account.state == "ACTIVE" else {
        throw OrganizationsRefusal.constraint(
          "CANNOT_REGISTER_SUSPENDED_ACCOUNT_AS_DELEGATED_ADMINISTRATOR",
          "You cannot register a suspended account as a delegated administrator.")
      }
      guard organization.trustedServices[input.servicePrincipal] != nil else {
        throw OrganizationsRefusal.constraint(
          "SERVICE_ACCESS_NOT_ENABLED", "You must enable service access before you register an administrator."
        )
      }
      guard !organization.isDelegated(account.id, for: input.servicePrincipal) else {
        throw Organizations.Errors.accountAlreadyRegistered(
          "The provided account is already a delegated administrator for your organization.")
      }
      let delegation = Delegation(account: account.id, service: input.servicePrincipal, since: call.moment)
      world.changeOrganization {
        $0.delegations.append(delegation)
        $0.endings["\(input.servicePrincipal) \(account.id)"] = nil
      }
      return Empty()
    })

  private static let deregisterDelegate = handler(
    Organizations.DeregisterDelegatedAdministrator.self, for: .management,
    needs: { input, organization in
      [.on(organization.arn(of: input.accountId), ServicePrincipalRules.context(input.servicePrincipal))]
    },
    perform: { input, call, organization, world throws(AWSError) in
      try ServicePrincipalRules.check(input.servicePrincipal)
      guard let account = world.member(input.accountId) else { throw OrganizationsRefusal.noAccount }
      guard organization.isDelegated(account.id, for: input.servicePrincipal) else { throw notRegistered }
      world.changeOrganization { organization in
        organization.endings["\(input.servicePrincipal) \(account.id)"] = call.moment
        organization.delegations.removeAll {
          $0.account == input.accountId && $0.service == input.servicePrincipal
        }
      }
      return Empty()
    })

  private static let listDelegates = handler(
    Organizations.ListDelegatedAdministrators.self, for: .managementAndDelegates,
    needs: { input, _ in [.on("*", input.servicePrincipal.map(ServicePrincipalRules.context) ?? [:])] },
    perform: { input, _, organization, world throws(AWSError) in
      if let principal = input.servicePrincipal { try ServicePrincipalRules.check(principal) }
      let page = try OrganizationsPage(
        "ListDelegatedAdministrators", input.servicePrincipal ?? "", token: input.nextToken,
        limit: input.maxResults)
      let delegations = organization.delegations.filter {
        input.servicePrincipal == nil || $0.service == input.servicePrincipal
      }
      let since = Dictionary(delegations.map { ($0.account, $0.since) }, uniquingKeysWith: min)
      var output = Organizations.ListDelegatedAdministrators.Output()
      (output.delegatedAdministrators, output.nextToken) = page.cut(since.keys.sorted()) { id in
        world.member(id)?.delegateAnswer(since: since[id], in: organization)
      }
      return output
    })

  private static let listDelegatedServices = handler(
    Organizations.ListDelegatedServicesForAccount.self, for: .managementAndDelegates,
    needs: { input, organization in [.on(organization.arn(of: input.accountId))] },
    perform: { input, _, organization, world throws(AWSError) in
      guard world.member(input.accountId) != nil else { throw OrganizationsRefusal.noAccount }
      let delegations = organization.delegations.filter { $0.account == input.accountId }
      guard !delegations.isEmpty else { throw notRegistered }
      let page = try OrganizationsPage(
        "ListDelegatedServicesForAccount", input.accountId, token: input.nextToken, limit: input.maxResults)
      var output = Organizations.ListDelegatedServicesForAccount.Output()
      (output.delegatedServices, output.nextToken) = page.cut(delegations.map(\.service).sorted()) { name in
        var service = Organizations.DelegatedService()
        service.servicePrincipal = name
        service.delegationEnabledDate = delegations.first { $0.service == name }?.since
        return service
      }
      return output
    })

  private static let notRegistered = Organizations.Errors.accountNotRegistered(
    "The provided account is not a registered delegated administrator for your organization.")
}

extension Account {
  fileprivate func delegateAnswer(
    since: Timestamp?, in organization: Organization
  ) -> Organizations.DelegatedAdministrator {
    var answer = Organizations.DelegatedAdministrator()
    answer.id = id.rawValue
    answer.arn = organization.arn(of: id.rawValue)
    answer.email = email
    answer.name = name
    answer.status = status
    answer.state = .init(rawValue: state)
    answer.joinedMethod = .init(rawValue: joinedMethod)
    answer.joinedTimestamp = joinedAt
    answer.delegationEnabledDate = since
    return answer
  }
}
