import AWSWire
import Identity

/// An IAM role.
struct Role: Structure {
  var name = ""
  var path = "/"
  /// The unique id, `AROA…`.
  var id = ""
  var createdAt = Timestamp(seconds: 0)
  /// The trust policy.
  var trustPolicy = ""
  var summary: String?
  /// The longest session, in seconds.
  var maximumSession = 3600
  /// The longest session of a sign-in with the role, in seconds; nil where nothing is set.
  var maximumSignInSession: Int?
  var permissions = Permissions()
  var tags: [String: String] = [:]
  var lastUsedAt: Timestamp?
  var lastUsedRegion: String?

  init() {}

  mutating func members(_ members: inout Members) {
    members.required("Name", &name)
    members.required("Path", &path)
    members.required("Id", &id)
    members.required("CreatedAt", &createdAt)
    members.required("TrustPolicy", &trustPolicy)
    members.optional("Summary", &summary)
    members.required("MaximumSession", &maximumSession)
    members.optional("MaximumSignInSession", &maximumSignInSession)
    members.required("Permissions", &permissions)
    members.required("Tags", &tags)
    members.optional("LastUsedAt", &lastUsedAt)
    members.optional("LastUsedRegion", &lastUsedRegion)
  }

  /// The role's ARN in its account.
  func arn(in account: AccountID) -> String { "arn:aws:iam::\(account):role\(path)\(name)" }

  /// Whether it belongs to a service, so that no organization policy binds it.
  var isServiceLinked: Bool { path.hasPrefix("/aws-service-role/") }
}
