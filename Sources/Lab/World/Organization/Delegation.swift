import AWSWire
import Identity

/// A member account that administers a service for the organization.
struct Delegation: Structure {
  var account = ""
  /// The service principal, such as `iam.amazonaws.com`.
  var service = ""
  var since = Timestamp(seconds: 0)

  init() {}

  init(account: AccountID, service: String, since: Timestamp) {
    self.account = account.rawValue
    self.service = service
    self.since = since
  }

  mutating func members(_ members: inout Members) {
    members.required("Account", &account)
    members.required("Service", &service)
    members.required("Since", &since)
  }
}

/// The creation of an account, which takes its time.
struct AccountCreation: Structure {
  /// The id, `car-…`.
  var id = ""
  var name = ""
  var account: String?
  var requestedAt = Timestamp(seconds: 0)
  var completedAt: Timestamp?
  /// `IN_PROGRESS`, `SUCCEEDED` or `FAILED`.
  var state = "IN_PROGRESS"
  var failure: String?

  init() {}

  mutating func members(_ members: inout Members) {
    members.required("Id", &id)
    members.required("Name", &name)
    members.optional("Account", &account)
    members.required("RequestedAt", &requestedAt)
    members.optional("CompletedAt", &completedAt)
    members.required("State", &state)
    members.optional("Failure", &failure)
  }
}
