internal import Cryptography
public import HTTPMessage
public import Identity

/// Signs requests with Signature Version 4.
///
/// Source: IAM User Guide, "Create a signed AWS API request".
public struct RequestSigner: Sendable {
  /// The name of the algorithm.
  public static let algorithm = "AWS4-HMAC-SHA256"

  private let credentials: Credentials
  private let region: String
  private let service: String
  private let rules: CanonicalRequest.PathRules
  private let signsPayloadField: Bool
  private let addsTokenAfterSigning: Bool

  /// Prepares to sign for one Region and service.
  ///
  /// With `signsPayloadField` the hash of the body is sent along as `x-amz-content-sha256`, as S3 demands;
  /// with `addsTokenAfterSigning` the session token is sent but not signed.
  public init(
    _ credentials: Credentials, region: String, service: String,
    rules: CanonicalRequest.PathRules? = nil, signsPayloadField: Bool? = nil,
    addsTokenAfterSigning: Bool = false
  ) {
    self.credentials = credentials
    self.region = region
    self.service = service
    self.rules = rules ?? CanonicalRequest.PathRules(signingName: service)
    self.signsPayloadField = signsPayloadField ?? service.hasPrefix("s3")
    self.addsTokenAfterSigning = addsTokenAfterSigning
  }

  /// The parts of one signature, for those who want to see how it came about.
  public struct Signature: Hashable, Sendable {
    /// The canonical request.
    public let canonicalRequest: String
    /// The string to sign.
    public let stringToSign: String
    /// The signature in hexadecimal.
    public let value: String
  }

  /// Adds date, token and `Authorization` to a request, and tells the parts of the signature.
  ///
  /// Every field the request has by then is signed, except those that proxies change.
  @discardableResult
  public func sign(_ request: inout HTTPRequest, at moment: Timestamp) -> Signature {
    request.fields["X-Amz-Date"] = moment.basic
    if let token = credentials.sessionToken, !addsTokenAfterSigning {
      request.fields["X-Amz-Security-Token"] = token.reveal()
    }
    let payload = request.fields["x-amz-content-sha256"] ?? PayloadHash.of(request.body)
    if signsPayloadField { request.fields["x-amz-content-sha256"] = payload }
    let names = Self.signedNames(of: request)
    let scope = CredentialScope(day: moment.basicDay, region: region, service: service)
    let signature = Self.signature(
      of: CanonicalRequest(request, signedFields: names, payloadHash: payload, rules: rules),
      at: moment, scope: scope, key: SigningKey(secret: credentials.secretAccessKey, scope: scope))
    request.fields["Authorization"] =
      "\(Self.algorithm) Credential=\(credentials.accessKeyID)/\(scope), "
      + "SignedHeaders=\(names.joined(separator: ";")), Signature=\(signature.value)"
    if let token = credentials.sessionToken, addsTokenAfterSigning {
      request.fields["X-Amz-Security-Token"] = token.reveal()
    }
    return signature
  }

  /// Adds the signature to the query, good for so many seconds, at most 604,800.
  ///
  /// The body is not signed unless `payloadHash` says what stands for it.
  @discardableResult
  public func presign(
    _ request: inout HTTPRequest, at moment: Timestamp, seconds: Int, payloadHash: String? = nil
  ) -> Signature {
    let scope = CredentialScope(day: moment.basicDay, region: region, service: service)
    let names = Self.signedNames(of: request)
    var added = QueryParameters()
    added.append("X-Amz-Algorithm", Self.algorithm)
    added.append("X-Amz-Credential", "\(credentials.accessKeyID)/\(scope)")
    added.append("X-Amz-Date", moment.basic)
    added.append("X-Amz-Expires", String(seconds))
    added.append("X-Amz-SignedHeaders", names.joined(separator: ";"))
    var later = QueryParameters()
    if let token = credentials.sessionToken {
      (addsTokenAfterSigning ? { later.append($0, $1) } : { added.append($0, $1) })(
        "X-Amz-Security-Token", token.reveal())
    }
    request.query = [request.query, added.encoded].compactMap { $0?.isEmpty == false ? $0 : nil }
      .joined(separator: "&")
    let payload =
      payloadHash ?? (service.hasPrefix("s3") ? PayloadHash.unsigned : PayloadHash.of(request.body))
    let signature = Self.signature(
      of: CanonicalRequest(request, signedFields: names, payloadHash: payload, rules: rules),
      at: moment, scope: scope, key: SigningKey(secret: credentials.secretAccessKey, scope: scope))
    later.append("X-Amz-Signature", signature.value)
    request.query = "\(request.query ?? "")&\(later.encoded)"
    return signature
  }

  static func signature(
    of canonical: CanonicalRequest, at moment: Timestamp, scope: CredentialScope, key: SigningKey
  ) -> Signature {
    let text = stringToSign(canonical, at: moment, scope: scope)
    return Signature(
      canonicalRequest: canonical.text, stringToSign: String(decoding: text, as: UTF8.self),
      value: key.signature(of: text))
  }

  /// What is signed, as UTF-8.
  static func stringToSign(
    _ canonical: CanonicalRequest, at moment: Timestamp, scope: CredentialScope
  ) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(192)
    for part in [algorithm, moment.basic] {
      text.append(contentsOf: part.utf8)
      text.append(0x0A)
    }
    for part in [scope.day, scope.region, scope.service] {
      text.append(contentsOf: part.utf8)
      text.append(0x2F)
    }
    text.append(contentsOf: "aws4_request\n".utf8)
    text.append(contentsOf: canonical.hash.utf8)
    return text
  }

  /// The lower-case names of the fields that are signed, sorted, each once.
  private static func signedNames(of request: HTTPRequest) -> [String] {
    let left: Set<String> = ["authorization", "user-agent", "connection", "expect", "x-amzn-trace-id"]
    return Set(request.fields.fields.map { $0.name.lowercased() }).subtracting(left).sorted()
  }
}
