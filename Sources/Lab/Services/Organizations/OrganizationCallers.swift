import AWSServices
import AWSWire
import Identity

/// Which accounts may call an operation of Organizations.
///
/// Source: AWS Organizations API Reference: "You can only call this operation from the management account",
/// "… or a member account that is a delegated administrator", "from any account in a organization".
enum OrganizationCallers {
  case management
  case managementAndDelegates
  case everyMember

  /// The organization of the caller.
  ///
  /// - Throws: What AWS tells accounts outside any organization, and members that may not ask this.
  func organization(of call: Call, in world: World) throws(AWSError) -> Organization {
    guard let organization = world.organization, world.member(call.account.rawValue) != nil else {
      throw Organizations.Errors.awsOrganizationsNotInUse("Your account is not a member of an organization.")
    }
    let isAllowed =
      switch self {
      case .everyMember: true
      case .management: call.account == organization.managementAccount
      case .managementAndDelegates:
        call.account == organization.managementAccount
          || organization.delegations.contains { $0.account == call.account.rawValue }
      }
    guard isAllowed else {
      throw Organizations.Errors.accessDenied("You don't have permissions to access this resource.")
    }
    return organization
  }
}
