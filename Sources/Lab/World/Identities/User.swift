import AWSWire
import Cryptography
import Identity

/// An IAM user.
struct User: Structure {
  var name = ""
  var path = "/"
  /// The unique id, `AIDA…`.
  var id = ""
  var createdAt = Timestamp(seconds: 0)
  var tags: [String: String] = [:]
  /// Inline and attached policies, and the permissions boundary.
  var permissions = Permissions()
  /// The groups it is in, by their keys in `Account.groups`.
  var groups: [String] = []
  var loginProfile: LoginProfile?
  var passwordLastUsedAt: Timestamp?
  var accessKeys: [AccessKey] = []
  var certificates: [SigningCertificate] = []
  var mfaDevices: [MFADevice] = []

  /// A console password.
  struct LoginProfile: Structure {
    var createdAt = Timestamp(seconds: 0)
    var changedAt = Timestamp(seconds: 0)
    var password = Secret("")
    var resetRequired = false
    /// The longest session of a sign-in, in seconds; nil where nothing is set.
    var maximumSignInSession: Int?
    /// The passwords before, newest first.
    var earlierPasswords: [Secret] = []

    init() {}

    mutating func members(_ members: inout Members) {
      members.required("CreatedAt", &createdAt)
      members.required("ChangedAt", &changedAt)
      members.required("Password", &password)
      members.required("ResetRequired", &resetRequired)
      members.optional("MaximumSignInSession", &maximumSignInSession)
      members.required("EarlierPasswords", &earlierPasswords)
    }
  }

  init() {}

  mutating func members(_ members: inout Members) {
    members.required("Name", &name)
    members.required("Path", &path)
    members.required("Id", &id)
    members.required("CreatedAt", &createdAt)
    members.required("Tags", &tags)
    members.required("Permissions", &permissions)
    members.required("Groups", &groups)
    members.optional("LoginProfile", &loginProfile)
    members.optional("PasswordLastUsedAt", &passwordLastUsedAt)
    members.required("AccessKeys", &accessKeys)
    members.required("Certificates", &certificates)
    members.required("MFADevices", &mfaDevices)
  }

  /// The user's ARN in its account.
  func arn(in account: AccountID) -> String { "arn:aws:iam::\(account):user\(path)\(name)" }
}
