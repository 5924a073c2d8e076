import AWSServices
import AWSWire
import Identity

/// Which account a call of Account Management is about, and whether the caller may ask about it.
///
/// Without an account id it is the caller's own (the standalone context); with one it is a member of the
/// organization, asked about by the management account or the delegated administrator (the organizations context).
///
/// Source: AWS Account Management Reference Guide, "Enabling trusted access" and "Permissions reference".
struct AccountContext {
  static let service = "account.amazonaws.com"

  let target: AccountID
  /// Whether an account id was given.
  let isNamed: Bool

  init(_ digits: String?, _ call: Call) {
    target = digits.flatMap { AccountID(rawValue: $0) } ?? call.account
    isNamed = digits != nil
  }

  /// What policies must allow.
  func needs(_ call: Call, _ world: World) -> [AuthorizationNeed] {
    guard isNamed, let organization = world.organization else {
      return [AuthorizationNeed(resource: "arn:aws:account::\(call.account):account")]
    }
    return [
      AuthorizationNeed(
        resource: "arn:aws:account::\(organization.managementAccount):account/\(organization.id)/\(target)",
        // Who administers for the organization asks about the organization's own.
        owner: call.account.rawValue)
    ]
  }

  /// Refuses who may not ask about the target.
  func check(_ model: OperationModel, _ call: Call, _ world: World) throws(AWSError) {
    guard isNamed else { return }
    guard let organization = world.organization, world.member(call.account.rawValue) != nil else {
      throw Self.denied(model, call, nil)
    }
    let isManagement = call.account == organization.managementAccount
    guard isManagement || organization.isDelegated(call.account, for: Self.service) else {
      throw Self.denied(model, call, nil)
    }
    guard organization.trustedServices[Self.service] != nil else {
      throw Self.denied(
        model, call, "Your organization must first enable trusted access with AWS Account Management.")
    }
    guard target != organization.managementAccount else {
      throw Self.denied(
        model, call,
        model.name.contains("PrimaryEmail")
          ? "Access Denied"
          : "The management account can only be managed using the standalone context from the management account."
      )
    }
    guard organization.hasAllFeatures, world.member(target.rawValue) != nil else {
      throw Self.denied(model, call, nil)
    }
  }

  private static func denied(_ model: OperationModel, _ call: Call, _ tail: String?) -> AWSError {
    AccountManagement.Errors.accessDenied(
      "User: \(call.caller.arn) is not authorized to perform: \(model.iamAction)"
        + (tail.map { " (\($0))" } ?? ""))
  }
}
