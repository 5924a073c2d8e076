import AWSWire
import Identity

/// An AWS account: its place in the organization, its root user, and its IAM entities.
struct Account: Structure {
  /// The twelve digits.
  var id: AccountID
  /// The account's name.
  var name = ""
  /// The address of the root user.
  var email = ""
  /// When it was created or joined.
  var joinedAt = Timestamp(seconds: 0)
  /// `CREATED` or `INVITED`.
  var joinedMethod = "CREATED"
  /// Where it is in its life.
  var state = "ACTIVE"
  /// The root or organizational unit it stands in; empty outside an organization.
  var parent = ""
  /// Its tags.
  var tags: [String: String] = [:]
  /// The root user's credentials.
  var root = RootUser()
  /// The alias on the sign-in page.
  var alias: String?
  /// Users by name in lower case: IAM names differ in more than case.
  var users: [String: User] = [:]
  /// Groups by name in lower case.
  var groups: [String: Group] = [:]
  /// Roles by name in lower case.
  var roles: [String: Role] = [:]
  /// Customer managed policies by name in lower case.
  var policies: [String: ManagedPolicy] = [:]
  /// Virtual MFA devices that exist, assigned or not, by serial number.
  var virtualMFADevices: [String: VirtualMFADevice] = [:]
  /// The password policy of its users.
  var passwordPolicy: PasswordPolicy?
  /// The credential report that was last made.
  var credentialReport: CredentialReport?
  /// The ids of the tasks that deleted service-linked roles.
  var roleDeletions: [String] = []
  /// What AWS Account Management keeps.
  var details = AccountDetails()

  init() { id = .zero }

  init(id: AccountID, name: String, email: String, joinedAt: Timestamp) {
    self.id = id
    self.name = name
    self.email = email
    self.joinedAt = joinedAt
  }

  mutating func members(_ members: inout Members) {
    var digits = id.rawValue
    members.required("Id", &digits)
    id = AccountID(rawValue: digits) ?? id
    members.required("Name", &name)
    members.required("Email", &email)
    members.required("JoinedAt", &joinedAt)
    members.required("JoinedMethod", &joinedMethod)
    members.required("State", &state)
    members.required("Parent", &parent)
    members.required("Tags", &tags)
    members.required("Root", &root)
    members.optional("Alias", &alias)
    members.required("Users", &users)
    members.required("Groups", &groups)
    members.required("Roles", &roles)
    members.required("Policies", &policies)
    members.required("VirtualMFADevices", &virtualMFADevices)
    members.optional("PasswordPolicy", &passwordPolicy)
    members.optional("CredentialReport", &credentialReport)
    members.required("RoleDeletions", &roleDeletions)
    members.required("Details", &details)
  }

  /// The ARN of the root user.
  var rootARN: String { id.rootARNText }
}

extension AccountID {
  /// The ARN of the account's root user, without the way round by its parts.
  var rootARNText: String { "arn:aws:iam::" + rawValue + ":root" }
}
