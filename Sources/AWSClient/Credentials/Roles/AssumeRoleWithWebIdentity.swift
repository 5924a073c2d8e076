internal import AWSServices
internal import AWSWire
internal import Cryptography

/// Opens a session as a role that trusts an OpenID Connect token; the token stands in for a signature.
///
/// Source: AWS STS API Reference, "AssumeRoleWithWebIdentity".
enum AssumeRoleWithWebIdentity: Operation {
  static let model = OperationModel("AssumeRoleWithWebIdentity", of: STS.service, isReadOnly: true)

  struct Input: Structure {
    var roleArn = ""
    var roleSessionName = ""
    var webIdentityToken = Secret("")
    var durationSeconds: Int?

    mutating func members(_ members: inout Members) {
      members.required("RoleArn", &roleArn)
      members.required("RoleSessionName", &roleSessionName)
      members.required("WebIdentityToken", &webIdentityToken)
      members.optional("DurationSeconds", &durationSeconds)
    }
  }

  struct Output: Structure {
    var credentials: STS.SessionCredentials?

    mutating func members(_ members: inout Members) {
      members.optional("Credentials", &credentials)
    }
  }
}
