import AWSWire
import Identity

/// An IAM group.
struct Group: Structure {
  var name = ""
  var path = "/"
  /// The unique id, `AGPA…`.
  var id = ""
  var createdAt = Timestamp(seconds: 0)
  var permissions = Permissions()

  init() {}

  mutating func members(_ members: inout Members) {
    members.required("Name", &name)
    members.required("Path", &path)
    members.required("Id", &id)
    members.required("CreatedAt", &createdAt)
    members.required("Permissions", &permissions)
  }

  /// The group's ARN in its account.
  func arn(in account: AccountID) -> String { "arn:aws:iam::\(account):group\(path)\(name)" }
}
