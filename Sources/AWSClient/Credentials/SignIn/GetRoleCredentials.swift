internal import AWSWire
internal import Cryptography
internal import HTTPMessage

/// The IAM Identity Center portal's operation that turns an access token into a role's credentials.
///
/// Source: IAM Identity Center Portal API Reference, "GetRoleCredentials". The token stands in for a signature.
enum GetRoleCredentials: Operation {
  static let service = ServiceModel(
    name: "sso", signingName: "awsssoportal", wireProtocol: .restJSON, version: "2019-06-10")

  static let model = OperationModel(
    "GetRoleCredentials", of: service, http: HTTPBinding(.get, "/federation/credentials"), isReadOnly: true)

  struct Input: Structure {
    var roleName = ""
    var accountId = ""
    var accessToken = Secret("")

    mutating func members(_ members: inout Members) {
      members.required("roleName", &roleName, in: .query("role_name"))
      members.required("accountId", &accountId, in: .query("account_id"))
      members.required("accessToken", &accessToken, in: .header("x-amz-sso_bearer_token"))
    }
  }

  struct Output: Structure {
    var roleCredentials: RoleCredentials?

    mutating func members(_ members: inout Members) {
      members.optional("roleCredentials", &roleCredentials)
    }
  }

  struct RoleCredentials: Structure {
    var accessKeyId = ""
    var secretAccessKey = Secret("")
    var sessionToken = Secret("")
    /// Milliseconds since 1970.
    var expiration = 0

    mutating func members(_ members: inout Members) {
      members.required("accessKeyId", &accessKeyId)
      members.required("secretAccessKey", &secretAccessKey)
      members.required("sessionToken", &sessionToken)
      members.required("expiration", &expiration)
    }
  }
}
