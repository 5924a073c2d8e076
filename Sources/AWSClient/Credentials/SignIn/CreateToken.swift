internal import AWSWire
internal import Cryptography
internal import HTTPMessage

/// The IAM Identity Center operation that renews an access token with a refresh token.
///
/// Source: IAM Identity Center OIDC API Reference, "CreateToken". It is not signed.
enum CreateToken: Operation {
  static let service = ServiceModel(
    name: "sso-oidc", signingName: "sso-oauth", wireProtocol: .restJSON, version: "2019-06-10")

  static let model = OperationModel(
    "CreateToken", of: service, http: HTTPBinding(.post, "/token"), isReadOnly: false)

  struct Input: Structure {
    var clientId = ""
    var clientSecret = Secret("")
    var grantType = "refresh_token"
    var refreshToken = Secret("")

    mutating func members(_ members: inout Members) {
      members.required("clientId", &clientId)
      members.required("clientSecret", &clientSecret)
      members.required("grantType", &grantType)
      members.required("refreshToken", &refreshToken)
    }
  }

  struct Output: Structure {
    var accessToken: Secret?
    /// Seconds from now.
    var expiresIn = 0
    var refreshToken: Secret?

    mutating func members(_ members: inout Members) {
      members.optional("accessToken", &accessToken)
      members.required("expiresIn", &expiresIn)
      members.optional("refreshToken", &refreshToken)
    }
  }
}
