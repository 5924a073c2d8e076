internal import Cryptography
public import HTTPMessage
public import Identity

extension PresentedSignature {
  /// How far a signer's clock may be off, in seconds: five minutes, as AWS's front ends allow.
  public static let allowedSkew: Int64 = 300

  /// Holds the signature against the request, the key that its signer should have, and the real time.
  ///
  /// - Throws: `SignatureDoesNotMatch` (wrong signature, or a date outside the allowed skew) with AWS's messages,
  ///   `RequestExpired` for a presigned request past its time.
  public func verify(_ request: HTTPRequest, key: SigningKey, now: Timestamp) throws(AWSError) {
    try verifyTime(now)
    let claimed = request.fields["x-amz-content-sha256"]
    let payload = claimed ?? defaultPayload(of: request)
    let canonical = CanonicalRequest(
      request, signedFields: signedFields, payloadHash: payload,
      rules: CanonicalRequest.PathRules(signingName: scope.service),
      leavingOut: expiresAfter == nil ? nil : "X-Amz-Signature")
    let expected = key.signature(of: RequestSigner.stringToSign(canonical, at: date, scope: scope))
    guard signedFields.contains("host"), ConstantTime.equal(expected, value) else {
      throw AWSError(
        code: "SignatureDoesNotMatch",
        message: "The request signature we calculated does not match the signature you provided. "
          + "Check your AWS Secret Access Key and signing method. Consult the service documentation for details.",
        status: 403)
    }
    if let claimed, claimed.utf8.count == 64, claimed != PayloadHash.of(request.body) {
      throw AWSError(
        code: "XAmzContentSHA256Mismatch",
        message: "The provided 'x-amz-content-sha256' header does not match what was computed.", status: 400)
    }
  }

  private func defaultPayload(of request: HTTPRequest) -> String {
    expiresAfter != nil && scope.service == "s3" ? PayloadHash.unsigned : PayloadHash.of(request.body)
  }

  private func verifyTime(_ now: Timestamp) throws(AWSError) {
    guard date.basicDay == scope.day else {
      throw mismatch(
        "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '\(scope.day)' != '\(date.basicDay)', from '\(date.basic)'."
      )
    }
    if let expiresAfter {
      guard now.seconds <= date.seconds + Int64(expiresAfter) else {
        throw AWSError(
          code: "RequestExpired", message: "Request has expired.", status: 400)
      }
    } else if now.seconds - date.seconds > Self.allowedSkew {
      throw mismatch(
        "Signature expired: \(date.basic) is now earlier than \((now - .seconds(Self.allowedSkew)).basic) (\(now.basic) - 5 min.)"
      )
    }
    if date.seconds - now.seconds > Self.allowedSkew {
      throw mismatch(
        "Signature not yet current: \(date.basic) is still later than \((now + .seconds(Self.allowedSkew)).basic) (\(now.basic) + 5 min.)"
      )
    }
  }

  private func mismatch(_ message: String) -> AWSError {
    AWSError(code: "SignatureDoesNotMatch", message: message, status: 403)
  }
}
