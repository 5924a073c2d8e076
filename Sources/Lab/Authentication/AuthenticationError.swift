import AWSWire

/// Why a request's signature was not taken, in each protocol's own words.
///
/// Source: IAM User Guide, "Troubleshoot Signature Version 4", and each API's "Common errors".
enum AuthenticationError {
  /// There is no signature.
  case missing
  /// The key is unknown or inactive.
  case unknownKey
  /// The token is not the one that goes with the key.
  case invalidToken
  /// The session is over.
  case expiredToken
  /// The signature or its date is wrong, or a part of it is missing.
  case signature(SignatureFlaw)

  /// The error as a service answers it.
  func error(from service: ServiceModel) -> AWSError {
    var error = error(in: service.wireProtocol)
    if service.isQueryCompatible {
      error.queryCode = Self.queryCodes[error.code]
      error.status = 403
    }
    return error
  }

  private static let queryCodes = [
    "ExpiredTokenException": "ExpiredToken", "IncompleteSignatureException": "IncompleteSignature",
    "InvalidSignatureException": "SignatureDoesNotMatch",
    "MissingAuthenticationTokenException": "MissingAuthenticationToken",
    "UnrecognizedClientException": "InvalidClientTokenId",
  ]

  /// The error in a protocol.
  private func error(in wireProtocol: WireProtocol) -> AWSError {
    switch (self, wireProtocol) {
    case (.missing, .query):
      AWSError(
        code: "MissingAuthenticationToken", message: "Request is missing Authentication Token", status: 403)
    case (.missing, .restXML): AWSError(code: "AccessDenied", message: "Access Denied", status: 403)
    case (.missing, let other):
      AWSError(
        code: "MissingAuthenticationTokenException", message: "Missing Authentication Token",
        status: other == .restJSON ? 403 : 400)
    case (.unknownKey, .restXML):
      AWSError(
        code: "InvalidAccessKeyId",
        message: "The AWS Access Key Id you provided does not exist in our records.", status: 403)
    case (.unknownKey, .query), (.invalidToken, .query):
      AWSError(
        code: "InvalidClientTokenId", message: "The security token included in the request is invalid.",
        status: 403)
    case (.invalidToken, .restXML):
      AWSError(
        code: "InvalidToken", message: "The provided token is malformed or otherwise invalid.", status: 400)
    case (.unknownKey, .restJSON), (.invalidToken, .restJSON):
      AWSError(
        code: "UnrecognizedClientException",
        message: "The security token included in the request is invalid.", status: 403)
    case (.unknownKey, _), (.invalidToken, _):
      AWSError(
        code: "UnrecognizedClientException",
        message: "The security token included in the request is invalid.", status: 400)
    case (.expiredToken, .query):
      AWSError(
        code: "ExpiredToken", message: "The security token included in the request is expired", status: 403)
    case (.expiredToken, .restXML):
      AWSError(code: "ExpiredToken", message: "The provided token has expired.", status: 400)
    case (.expiredToken, .restJSON):
      AWSError(
        code: "ExpiredTokenException", message: "The security token included in the request is expired",
        status: 403)
    case (.expiredToken, _):
      AWSError(
        code: "ExpiredTokenException", message: "The security token included in the request is expired",
        status: 400)
    case (.signature(let flaw), .query): flaw.error
    case (.signature(let flaw), .restXML): S3Refusal.refusal(flaw)
    case (.signature(let flaw), let other): Self.renamed(flaw.error, status: other == .restJSON ? 403 : 400)
    }
  }

  private static func renamed(_ error: AWSError, status: Int) -> AWSError {
    var error = error
    error.code =
      error.code == "SignatureDoesNotMatch" ? "InvalidSignatureException" : "IncompleteSignatureException"
    error.status = status
    return error
  }
}
