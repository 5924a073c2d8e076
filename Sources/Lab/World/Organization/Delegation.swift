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
