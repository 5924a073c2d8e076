import AWSWire
import Identity

/// The creation of an account, which takes its time.
struct AccountCreation: Structure {
  /// The id, `car-…`.
  var id = ""
  var name = ""
  var email = ""
  /// The name of the role that the management account can assume there.
  var role = Role.organizationAccessName
  /// The tags the account gets.
  var tags: [String: String] = [:]
  var account: String?
  /// Whether the account has a twin in AWS GovCloud (US).
  var hasTwin = false
  /// The twin's account.
  var twin: String?
  var requestedAt = Timestamp(seconds: 0)
  var completedAt: Timestamp?
  /// `IN_PROGRESS`, `SUCCEEDED` or `FAILED`.
  var state = "IN_PROGRESS"
  var failure: String?

  init() {}

  mutating func members(_ members: inout Members) {
    members.required("Id", &id)
    members.required("Name", &name)
    members.required("Email", &email)
    members.required("Role", &role)
    members.required("Tags", &tags)
    members.optional("Account", &account)
    members.required("HasTwin", &hasTwin)
    members.optional("Twin", &twin)
    members.required("RequestedAt", &requestedAt)
    members.optional("CompletedAt", &completedAt)
    members.required("State", &state)
    members.optional("Failure", &failure)
  }
}
