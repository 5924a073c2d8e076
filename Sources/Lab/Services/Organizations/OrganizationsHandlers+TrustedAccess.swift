import AWSServices
import AWSWire

extension OrganizationsHandlers {
  static let trustedAccess = [enableServiceAccess, disableServiceAccess, listServiceAccess]

  /// Enabling twice is no error and keeps the first date.
  private static let enableServiceAccess = handler(
    Organizations.EnableAWSServiceAccess.self, for: .management,
    needs: { input, _ in [.on("*", ServicePrincipalRules.context(input.servicePrincipal))] },
    perform: { input, call, organization, world throws(AWSError) in
      try ServicePrincipalRules.check(input.servicePrincipal)
      try OrganizationsRefusal.requireAllFeatures(organization)
      if organization.trustedServices[input.servicePrincipal] == nil {
        world.changeOrganization {
          $0.trustedServices[input.servicePrincipal] = call.moment
          $0.endings[input.servicePrincipal] = nil
        }
      }
      return Empty()
    })

  /// Features of the service stay as they are, and are back when trust is.
  private static let disableServiceAccess = handler(
    Organizations.DisableAWSServiceAccess.self, for: .management,
    needs: { input, _ in [.on("*", ServicePrincipalRules.context(input.servicePrincipal))] },
    perform: { input, call, organization, world throws(AWSError) in
      try ServicePrincipalRules.check(input.servicePrincipal)
      try OrganizationsRefusal.requireAllFeatures(organization)
      guard !organization.delegations.contains(where: { $0.service == input.servicePrincipal }) else {
        throw OrganizationsRefusal.constraint(
          "DELEGATED_ADMINISTRATOR_EXISTS_FOR_THIS_SERVICE",
          "You must deregister all delegated administrators of this service before you can disable access.")
      }
      if organization.trustedServices[input.servicePrincipal] != nil {
        world.changeOrganization {
          $0.trustedServices[input.servicePrincipal] = nil
          $0.endings[input.servicePrincipal] = call.moment
        }
      }
      return Empty()
    })

  private static let listServiceAccess = handler(
    Organizations.ListAWSServiceAccessForOrganization.self, for: .managementAndDelegates,
    perform: { input, _, organization, _ throws(AWSError) in
      let page = try OrganizationsPage(
        "ListAWSServiceAccessForOrganization", token: input.nextToken, limit: input.maxResults)
      var output = Organizations.ListAWSServiceAccessForOrganization.Output()
      (output.enabledServicePrincipals, output.nextToken) = page.cut(
        organization.trustedServices.keys.sorted()
      ) { service in
        var principal = Organizations.EnabledServicePrincipal()
        principal.servicePrincipal = service
        principal.dateEnabled = organization.trustedServices[service]
        return principal
      }
      return output
    })
}

/// What Organizations takes for a service.
enum ServicePrincipalRules {
  /// Refuses what is not of the form of AWS's own services.
  static func check(_ principal: String) throws(AWSError) {
    let suffix = ".amazonaws.com"
    guard principal.hasSuffix(suffix), principal.utf8.count > suffix.utf8.count,
      principal.utf8.allSatisfy({
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E
      })
    else {
      throw OrganizationsRefusal.input(
        "UNRECOGNIZED_SERVICE_PRINCIPAL", "You specified an unrecognized service principal.")
    }
  }

  /// The condition key of operations about a service.
  static func context(_ principal: String) -> [String: AuthorizationNeed.ConditionValue] {
    ["organizations:ServicePrincipal": .one(principal)]
  }
}
