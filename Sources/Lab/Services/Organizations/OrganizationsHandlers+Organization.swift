import AWSServices
import AWSWire
import Identity

extension OrganizationsHandlers {
  static let organization = [
    createOrganization, describeOrganization, deleteOrganization, enableAllFeatures,
  ]

  /// The caller's account becomes the management account.
  private static let createOrganization = Handler(
    Organizations.CreateOrganization.self,
    needs: { _, _, _ throws(AWSError) in [.anything] },
    perform: { input, call, world throws(AWSError) in
      guard world.member(call.account.rawValue) == nil else {
        throw Organizations.Errors.alreadyInOrganization(
          "The provided account is already a member of an organization.")
      }
      if let other = world.organization {
        throw Organizations.Errors.constraintViolation(
          "a lab holds one organization, and \(other.id) exists already")
      }
      var organization = Organization()
      organization.id = "o-" + world.entropy.lowercase(10)
      organization.rootID = "r-" + world.entropy.lowercase(4)
      organization.managementAccount = call.account
      organization.featureSet = (input.featureSet ?? .all).rawValue
      if organization.hasAllFeatures {
        organization.enable(OrganizationPolicy.serviceControl, accounts: [call.account])
      }
      world.put(organization)
      world.change(call.account) { account in
        account.parent = organization.rootID
        account.joinedMethod = "INVITED"
        account.joinedAt = call.moment.wholeSeconds
      }
      var output = Organizations.CreateOrganization.Output()
      output.organization = organization.answer(in: world)
      return output
    })

  private static let describeOrganization = handler(
    Organizations.DescribeOrganization.self, for: .everyMember,
    perform: { _, _, organization, world throws(AWSError) in
      var output = Organizations.DescribeOrganization.Output()
      output.organization = organization.answer(in: world)
      return output
    })

  private static let deleteOrganization = handler(
    Organizations.DeleteOrganization.self, for: .management,
    perform: { _, call, organization, world throws(AWSError) in
      guard world.memberIDs == [call.account] else {
        throw Organizations.Errors.organizationNotEmpty(
          "To delete an organization you must first remove all member accounts (except the master).")
      }
      world.change(call.account) { $0.parent = "" }
      world.put(nil)
      return Empty()
    })

  /// Nobody in the lab declines: every invited account agrees at once, and the change is final.
  private static let enableAllFeatures = handler(
    Organizations.EnableAllFeatures.self, for: .management,
    perform: { _, call, organization, world throws(AWSError) in
      guard !organization.hasAllFeatures else {
        throw Organizations.Errors.handshakeConstraintViolation(
          "The organization already has all features enabled.",
          ["Reason": "ORGANIZATION_ALREADY_HAS_ALL_FEATURES"])
      }
      world.changeOrganization { $0.featureSet = "ALL" }
      var handshake = Organizations.Handshake()
      let id = "h-" + world.entropy.lowercase(10)
      handshake.id = id
      handshake.arn = organization.arn("handshake/\(organization.id)/enable_all_features/\(id)")
      var party = Organizations.HandshakeParty()
      party.id = String(organization.id.dropFirst(2))
      party.type = .organization
      handshake.parties = [party]
      handshake.state = .accepted
      handshake.requestedTimestamp = call.moment
      handshake.expirationTimestamp = call.moment + .seconds(90 * 86400)
      handshake.action = .enableAllFeatures
      var resource = Organizations.HandshakeResource()
      resource.type = .organization
      resource.value = organization.id
      handshake.resources = [resource]
      var output = Organizations.EnableAllFeatures.Output()
      output.handshake = handshake
      return output
    })
}

extension Organization {
  /// The organization as AWS describes it.
  fileprivate func answer(in world: World) -> Organizations.Organization {
    var answer = Organizations.Organization()
    answer.id = id
    answer.arn = arn
    answer.featureSet = .init(rawValue: featureSet)
    answer.masterAccountId = managementAccount.rawValue
    answer.masterAccountArn = arn(of: managementAccount.rawValue)
    answer.masterAccountEmail = world[managementAccount]?.email
    var type = Organizations.PolicyTypeSummary()
    type.type = .serviceControlPolicy
    type.status = .enabled
    answer.availablePolicyTypes = hasAllFeatures ? [type] : []
    return answer
  }
}
