import AWSWire
import Identity

/// An organization: its tree of units, its policies, and what was switched on for the whole of it.
struct Organization: Structure {
  /// The id, `o-…`.
  var id = ""
  /// The management account.
  var managementAccount = AccountID.zero
  /// `ALL` or `CONSOLIDATED_BILLING`.
  var featureSet = "ALL"
  /// The id of the root of the tree, `r-…`.
  var rootID = ""
  /// Policy types that are enabled, such as `SERVICE_CONTROL_POLICY`.
  var enabledPolicyTypes: [String] = []
  /// Organizational units by id.
  var units: [String: OrganizationalUnit] = [:]
  /// Policies by id.
  var policies: [String: OrganizationPolicy] = [:]
  /// The ids of the policies attached to a root, unit or account, by its id.
  var attachments: [String: [String]] = [:]
  /// Services with trusted access, and since when.
  var trustedServices: [String: Timestamp] = [:]
  /// Delegated administrators.
  var delegations: [Delegation] = []
  /// When trust in a service ended, or its delegation to an account, by `SERVICE` or `SERVICE ACCOUNT`.
  var endings: [String: Timestamp] = [:]
  /// Features of central root access that were switched on.
  var rootFeatures: [String] = []
  /// Account creations by id, `car-…`.
  var creations: [String: AccountCreation] = [:]
  /// The ids of the creations that are not done yet.
  var creationsInProgress: [String] = []
  /// When the closing of an account was asked for, by its id.
  var closures: [String: Timestamp] = [:]
  /// Tags of roots, units and policies by their id.
  var tags: [String: [String: String]] = [:]

  init() {}

  mutating func members(_ members: inout Members) {
    members.required("Id", &id)
    var management = managementAccount.rawValue
    members.required("ManagementAccount", &management)
    managementAccount = AccountID(rawValue: management) ?? managementAccount
    members.required("FeatureSet", &featureSet)
    members.required("RootId", &rootID)
    members.required("EnabledPolicyTypes", &enabledPolicyTypes)
    members.required("Units", &units)
    members.required("Policies", &policies)
    members.required("Attachments", &attachments)
    members.required("TrustedServices", &trustedServices)
    members.required("Delegations", &delegations)
    members.required("Endings", &endings)
    members.required("RootFeatures", &rootFeatures)
    members.required("Creations", &creations)
    members.required("CreationsInProgress", &creationsInProgress)
    members.required("Closures", &closures)
    members.required("Tags", &tags)
  }

  /// The ARN of something in the organization, such as `account/o-…/1111…`.
  func arn(_ resource: String) -> String { "arn:aws:organizations::\(managementAccount):\(resource)" }

  /// The roots and units above something, from the root down to its own parent.
  func ancestors(startingAt parent: String) -> [String] {
    var path: [String] = []
    var step = parent
    while let unit = units[step], path.count < 10 {
      path.append(step)
      step = unit.parent
    }
    if step == rootID { path.append(step) }
    return path.reversed()
  }

  /// Whether an account administers a service for the organization.
  func isDelegated(_ account: AccountID, for service: String) -> Bool {
    delegations.contains { $0.account == account.rawValue && $0.service == service }
  }
}
