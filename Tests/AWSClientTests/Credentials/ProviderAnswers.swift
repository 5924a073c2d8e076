import AWSClient
import HTTPMessage

/// What the servers of the credential cases answer.
enum ProviderAnswers {
  static func answer(_ name: String, _ sent: ScriptedTransport.Sent) throws(TransportError) -> HTTPResponse {
    switch name {
    case "assume-role": session("AssumeRole", "ROLE", "role")
    case "web-identity": session("AssumeRoleWithWebIdentity", "WEB", "web")
    case "denied": Answers.error("AccessDenied", 403)
    case "missing": HTTPResponse(status: 404)
    case "sso":
      json(
        200,
        """
        {"roleCredentials": {"accessKeyId": "ASIASSO", "secretAccessKey": "SECRET-sso-key",
          "sessionToken": "SECRET-sso-token", "expiration": 1795431600000}}
        """)
    case "sso-renewed":
      json(
        200,
        #"{"accessToken": "SECRET-new", "tokenType": "Bearer", "expiresIn": 3600, "refreshToken": "SECRET-refreshed"}"#
      )
    case "sso-not-renewed":
      HTTPResponse(
        status: 400, fields: ["x-amzn-ErrorType": "InvalidGrantException"],
        body: Array(#"{"error": "invalid_grant", "error_description": "no"}"#.utf8))
    case "sso-unauthorized":
      HTTPResponse(
        status: 401, fields: ["x-amzn-ErrorType": "UnauthorizedException"],
        body: Array(#"{"message": "Session token not found or invalid"}"#.utf8))
    case "sign-in":
      json(
        200,
        """
        {"accessToken": {"accessKeyId": "ASIANEW", "secretAccessKey": "SECRET-new", "sessionToken": "SECRET-new-token"},
          "tokenType": "urn:aws:params:oauth:token-type:access_token_sigv4", "expiresIn": 900,
          "refreshToken": "SECRET-refreshed"}
        """)
    case "sign-in-over":
      HTTPResponse(
        status: 401, fields: ["x-amzn-ErrorType": "AccessDeniedException"],
        body: Array(#"{"error": "TOKEN_EXPIRED", "message": "the refresh token has expired"}"#.utf8))
    case "container": box
    case "imds": metadata(sent, box)
    case "imds-failed":
      metadata(sent, json(200, #"{"Code": "AssumeRoleUnauthorizedAccess", "Message": "SECRET-x"}"#))
    default: throw TransportError(.other, "there is no answer `\(name)`")
    }
  }

  private static let box = json(
    200,
    """
    {"Code": "Success", "AccessKeyId": "ASIABOX", "SecretAccessKey": "SECRET-box",
      "Token": "SECRET-box-token", "Expiration": "2026-11-23T11:00:00Z"}
    """)

  private static func json(_ status: Int, _ text: String) -> HTTPResponse {
    HTTPResponse(status: status, fields: ["Content-Type": "application/json"], body: Array(text.utf8))
  }

  private static func session(_ operation: String, _ name: String, _ secret: String) -> HTTPResponse {
    HTTPResponse(
      status: 200,
      body: Array(
        """
        <\(operation)Response><\(operation)Result><Credentials><AccessKeyId>ASIA\(name)</AccessKeyId>\
        <SecretAccessKey>SECRET-\(secret)</SecretAccessKey><SessionToken>SECRET-\(secret)-token</SessionToken>\
        <Expiration>2026-11-23T11:00:00Z</Expiration></Credentials></\(operation)Result></\(operation)Response>
        """.utf8))
  }

  private static func metadata(_ sent: ScriptedTransport.Sent, _ answer: HTTPResponse) -> HTTPResponse {
    if sent.request.method == .put, sent.request.path == "/latest/api/token" {
      return HTTPResponse(status: 200, body: Array("imds-token".utf8))
    }
    guard sent.request.fields["X-aws-ec2-metadata-token"] == "imds-token" else {
      return HTTPResponse(status: 401)
    }
    if sent.request.path.hasSuffix("/") { return HTTPResponse(status: 200, body: Array("my-role\n".utf8)) }
    return answer
  }
}
