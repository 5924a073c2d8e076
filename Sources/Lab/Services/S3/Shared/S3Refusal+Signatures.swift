import AWSWire
import Identity

extension S3Refusal {
  /// How S3 refuses a signature.
  ///
  /// Source: Amazon S3 API Reference, "Error responses", and what S3 was seen to answer.
  static func refusal(_ flaw: SignatureFlaw) -> AWSError {
    switch flaw {
    case .twice:
      AWSError(
        code: "InvalidArgument",
        message: "Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query "
          + "string parameter or the Authorization header should be specified")
    case .algorithm(let name):
      invalid("Unsupported Authorization Type", argument: "Authorization", value: name)
    case .notAPair, .lacking(_, date: false, _):
      malformed(
        "the authorization header requires three components: Credential, SignedHeaders, and Signature.")
    case .lacking(let names, date: true, _) where !names.isEmpty:
      malformed(
        "the authorization header requires three components: Credential, SignedHeaders, and Signature.")
    case .lacking, .date:
      AWSError(
        code: "AccessDenied", message: "AWS authentication requires a valid Date or x-amz-date header",
        status: 403)
    case .credential(let text) where text.hasPrefix("/"):
      malformed("a non-empty Access Key (AKID) must be provided in the credential.")
    case .credential:
      malformed(
        "the Credential is mal-formed; expecting \"<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request\".")
    case .terminator(let text):
      malformed("incorrect terminator \"\(text)\". This endpoint uses \"aws4_request\".")
    case .service(let service, let expected):
      malformed("incorrect service \"\(service)\". This endpoint belongs to \"\(expected)\".")
    case .day(let day, let date):
      malformed(
        "Invalid credential date \"\(day)\". This date is not the same as X-Amz-Date: \"\(date.basicDay)\".")
    case .queryLacking:
      query(
        "Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, "
          + "X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters.")
    case .expiry(let text): query(expiryComplaint(text))
    case .old, .early:
      AWSError(
        code: "RequestTimeTooSkewed",
        message: "The difference between the request time and the current time is too large.", status: 403)
    case .expired: AWSError(code: "AccessDenied", message: "Request has expired", status: 403)
    case .hostNotSigned: unsigned(["host"])
    case .fieldsNotSigned(let names): unsigned(names)
    case .mismatch:
      AWSError(
        code: "SignatureDoesNotMatch",
        message: "The request signature we calculated does not match the signature you provided. "
          + "Check your key and signing method.", status: 403)
    case .payload:
      AWSError(
        code: "XAmzContentSHA256Mismatch",
        message: "The provided 'x-amz-content-sha256' header does not match what was computed.")
    }
  }

  private static func malformed(_ complaint: String) -> AWSError {
    AWSError(
      code: "AuthorizationHeaderMalformed", message: "The authorization header is malformed; \(complaint)")
  }

  private static func query(_ message: String) -> AWSError {
    AWSError(code: "AuthorizationQueryParametersError", message: message)
  }

  private static func expiryComplaint(_ text: String) -> String {
    guard let seconds = Int(text) else { return "X-Amz-Expires should be a number" }
    return seconds < 0
      ? "X-Amz-Expires must be non-negative"
      : "X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than "
        + "604800 seconds"
  }

  private static func unsigned(_ names: [String]) -> AWSError {
    AWSError(
      code: "AccessDenied", message: "There were headers present in the request which were not signed",
      status: 403, members: ["HeadersNotSigned": names.joined(separator: ", ")])
  }
}
