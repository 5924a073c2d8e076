import AWSServices
import AWSWire
import Identity

extension OrganizationsHandlers {
  static let policyTypes = [enablePolicyType, disablePolicyType]

  private static let enablePolicyType = handler(
    Organizations.EnablePolicyType.self, for: .management,
    needs: { input, organization in needs(input.rootId, input.policyType, organization) },
    perform: { input, _, organization, world throws(AWSError) in
      guard input.rootId == organization.rootID else { throw OrganizationsRefusal.noRoot }
      guard organization.hasAllFeatures else {
        throw Organizations.Errors.policyTypeNotAvailableForOrganization(
          "The policy type is not available: the organization does not have all features enabled.")
      }
      guard !organization.enabledPolicyTypes.contains(input.policyType.rawValue) else {
        throw Organizations.Errors.policyTypeAlreadyEnabled("The specified policy type is already enabled.")
      }
      let members = world.memberIDs
      world.changeOrganization { $0.enable(input.policyType.rawValue, accounts: members) }
      var output = Organizations.EnablePolicyType.Output()
      output.root = world.organization?.rootAnswer
      return output
    })

  private static let disablePolicyType = handler(
    Organizations.DisablePolicyType.self, for: .management,
    needs: { input, organization in needs(input.rootId, input.policyType, organization) },
    perform: { input, _, organization, world throws(AWSError) in
      guard input.rootId == organization.rootID else { throw OrganizationsRefusal.noRoot }
      guard organization.enabledPolicyTypes.contains(input.policyType.rawValue) else {
        throw OrganizationsRefusal.typeNotEnabled
      }
      world.changeOrganization { $0.disable(input.policyType.rawValue) }
      var output = Organizations.DisablePolicyType.Output()
      output.root = world.organization?.rootAnswer
      return output
    })

  private static func needs(
    _ root: String, _ type: Organizations.PolicyType, _ organization: Organization
  ) -> [AuthorizationNeed] {
    [.on(organization.arn(of: root), ["organizations:PolicyType": .one(type.rawValue)])]
  }
}
