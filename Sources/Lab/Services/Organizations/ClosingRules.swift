import AWSServices
import AWSWire
import Identity

/// What keeps an account from being closed.
///
/// Source: AWS Organizations API Reference, "CloseAccount".
struct ClosingRules {
  private let organization: Organization
  private let world: World

  init(_ organization: Organization, _ world: World) {
    self.organization = organization
    self.world = world
  }

  /// Closing takes all features; the management account stays, nothing is closed twice, and months have a quota.
  func check(_ account: Account, at moment: Timestamp) throws(AWSError) {
    try OrganizationsRefusal.requireAllFeatures(organization)
    guard account.id != organization.managementAccount else {
      throw OrganizationsRefusal.constraint(
        "CANNOT_CLOSE_MANAGEMENT_ACCOUNT", "You cannot close the management account.")
    }
    if account.state == "PENDING_CLOSURE" {
      throw Organizations.Errors.conflict("The provided account is already being closed.")
    }
    guard account.state == "ACTIVE" else {
      throw Organizations.Errors.accountAlreadyClosed("The provided account is already closed.")
    }
    let recent = organization.closures.values.count { moment - $0 < .seconds(30 * 86400) }
    guard recent < quota else {
      throw OrganizationsRefusal.constraint(
        "CLOSE_ACCOUNT_QUOTA_EXCEEDED", "You have exceeded close account quota for the past 30 days.")
    }
  }

  /// How many accounts can be closed within thirty days: a fifth of the members, from 250 to 1,000.
  private var quota: Int { min(1000, max(250, world.memberIDs.count / 5)) }
}

/// What keeps an account in the organization.
///
/// Source: AWS Organizations API Reference, "RemoveAccountFromOrganization".
struct LeavingRules {
  private let organization: Organization

  init(_ organization: Organization) { self.organization = organization }

  /// The management account and delegates stay, and accounts that Organizations made stay for four days.
  func check(_ account: Account, at moment: Timestamp) throws(AWSError) {
    guard account.id != organization.managementAccount else {
      throw Organizations.Errors.masterCannotLeaveOrganization(
        "You can't remove a management account from an organization.")
    }
    guard !organization.delegations.contains(where: { $0.account == account.id.rawValue }) else {
      throw OrganizationsRefusal.constraint(
        "CANNOT_REMOVE_DELEGATED_ADMINISTRATOR_FROM_ORG",
        "You must deregister the account as a delegated administrator before you can remove it.")
    }
    guard account.joinedMethod != "CREATED" || moment - account.joinedAt >= .seconds(4 * 86400) else {
      throw OrganizationsRefusal.constraint(
        "WAIT_PERIOD_ACTIVE",
        "You must wait at least four days after an account was created before you can remove it.")
    }
  }
}
