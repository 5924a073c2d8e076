import AWSWire

/// Why a request's signature was not taken, in each protocol's own words.
///
/// Source: IAM User Guide, "Troubleshoot Signature Version 4", and each API's "Common errors".
enum AuthenticationError {
  /// There is no signature.
  case missing
  /// The key is unknown or inactive, or the token is not the one that goes with it.
  case invalidToken
  /// The session is over.
  case expiredToken
  /// The signature or its date is wrong, or a part of it is missing.
  case signature(AWSError)

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
    case (.missing, _):
      AWSError(
        code: "MissingAuthenticationTokenException", message: "Missing Authentication Token", status: 400)
    case (.invalidToken, .query):
      AWSError(
        code: "InvalidClientTokenId", message: "The security token included in the request is invalid.",
        status: 403)
    case (.invalidToken, .restXML):
      AWSError(
        code: "InvalidAccessKeyId",
        message: "The AWS Access Key Id you provided does not exist in our records.", status: 403)
    case (.invalidToken, .restJSON):
      AWSError(
        code: "UnrecognizedClientException",
        message: "The security token included in the request is invalid.", status: 403)
    case (.invalidToken, _):
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
    case (.signature(let error), .query): error
    case (.signature(let error), .restXML): Self.storage(error)
    case (.signature(let error), _): Self.renamed(error)
    }
  }

  /// Amazon S3 has words of its own.
  ///
  /// Source: Amazon S3 API Reference, "Error responses".
  private static func storage(_ error: AWSError) -> AWSError {
    switch error.code {
    case "SignatureDoesNotMatch" where error.message?.hasPrefix("Signature ") == true:
      AWSError(
        code: "RequestTimeTooSkewed",
        message: "The difference between the request time and the current time is too large.", status: 403)
    case "SignatureDoesNotMatch":
      AWSError(
        code: error.code,
        message: "The request signature we calculated does not match the signature you provided. "
          + "Check your key and signing method.", status: 403)
    case "RequestExpired": AWSError(code: "AccessDenied", message: "Request has expired", status: 403)
    case "IncompleteSignature":
      AWSError(code: "AuthorizationHeaderMalformed", message: error.message, status: 400)
    default: error
    }
  }

  private static func renamed(_ error: AWSError) -> AWSError {
    var error = error
    switch error.code {
    case "SignatureDoesNotMatch":
      error.code = "InvalidSignatureException"
      error.status = 400
    case "IncompleteSignature": error.code = "IncompleteSignatureException"
    default: break
    }
    return error
  }
}
