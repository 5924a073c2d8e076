internal import AWSWire
internal import Cryptography
internal import HTTPMessage

/// The operation of AWS Sign-In that renews the credentials of `aws login` with a refresh token.
///
/// It is not signed, but proves that the caller has the key of the sign-in (DPoP, RFC 9449).
/// Source: AWS Sign-In API Reference, "CreateOAuth2Token", and botocore's model of it.
enum CreateOAuth2Token: Operation {
  static let service = ServiceModel(
    name: "signin", signingName: "signin", wireProtocol: .restJSON, version: "2023-01-01")

  static let path = "/v1/token"
  static let model = OperationModel(
    "CreateOAuth2Token", of: service, http: HTTPBinding(.post, path), isReadOnly: false)

  struct Input: Structure {
    var clientId = ""
    var refreshToken = Secret("")
    var grantType = "refresh_token"
    /// The proof, as ``SignInProof`` makes it.
    var proof = ""

    mutating func members(_ members: inout Members) {
      members.required("clientId", &clientId)
      members.required("refreshToken", &refreshToken)
      members.required("grantType", &grantType)
      members.required("proof", &proof, in: .header("DPoP"))
    }
  }

  struct Token: Structure {
    var accessKeyId = ""
    var secretAccessKey = Secret("")
    var sessionToken = Secret("")

    mutating func members(_ members: inout Members) {
      members.required("accessKeyId", &accessKeyId)
      members.required("secretAccessKey", &secretAccessKey)
      members.required("sessionToken", &sessionToken)
    }
  }

  struct Output: Structure {
    var accessToken: Token?
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
