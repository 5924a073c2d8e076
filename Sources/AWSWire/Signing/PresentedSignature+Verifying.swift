internal import Cryptography
public import HTTPMessage
public import Identity

extension PresentedSignature {
  /// How far a signer's clock may be off, in seconds: five minutes, as AWS's front ends allow.
  public static let allowedSkew: Int64 = 300
  /// For how long a signature in the query is good where it is not Amazon S3 that reads `X-Amz-Expires`, in seconds.
  private static let presignedLife: Int64 = 900

  /// Holds the signature against the request, the key that its signer should have, and the real time.
  ///
  /// - Throws: What is wrong with it.
  public func verify(_ request: HTTPRequest, key: SigningKey, now: Timestamp) throws(SignatureFlaw) {
    try verifyTime(now)
    try verifyFields(of: request)
    let claimed = request.fields["x-amz-content-sha256"]
    let payload = claimed ?? defaultPayload(of: request)
    let canonical = CanonicalRequest(
      request, signedFields: signedFields, payloadHash: payload,
      rules: CanonicalRequest.PathRules(signingName: scope.service),
      leavingOut: expiresAfter == nil ? nil : "X-Amz-Signature")
    let expected = key.signature(of: RequestSigner.stringToSign(canonical, at: date, scope: scope))
    guard ConstantTime.equal(expected, value) else { throw .mismatch }
    if let claimed, claimed.utf8.count == 64, claimed != PayloadHash.of(request.body) { throw .payload }
  }

  private var isForStorage: Bool { scope.service == "s3" }

  private func defaultPayload(of request: HTTPRequest) -> String {
    expiresAfter != nil && isForStorage ? PayloadHash.unsigned : PayloadHash.of(request.body)
  }

  /// The host must be signed, and for Amazon S3 every field of AWS's own.
  private func verifyFields(of request: HTTPRequest) throws(SignatureFlaw) {
    guard signedFields.contains("host") else { throw .hostNotSigned }
    guard isForStorage else { return }
    let unsigned = request.fields.fields.map { $0.name.lowercased() }
      .filter { $0.hasPrefix("x-amz-") && !signedFields.contains($0) }
    // The hash of the body stands in what is signed whether its field does or not.
    let missing = unsigned.filter { $0 != "x-amz-content-sha256" }
    if !missing.isEmpty { throw .fieldsNotSigned(missing.sorted()) }
  }

  private func verifyTime(_ now: Timestamp) throws(SignatureFlaw) {
    guard date.basicDay == scope.day else { throw .day(scope.day, date: date) }
    if let expiresAfter, isForStorage {
      guard now.seconds <= date.seconds + Int64(expiresAfter) else { throw .expired }
    } else {
      let life = expiresAfter == nil ? Self.allowedSkew : Self.presignedLife
      if now.seconds - date.seconds > life { throw .old(date, now: now, allowedMinutes: life / 60) }
    }
    if date.seconds - now.seconds > Self.allowedSkew {
      throw .early(date, now: now, allowedMinutes: Self.allowedSkew / 60)
    }
  }
}
