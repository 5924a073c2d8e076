import AWSWire
import Cryptography
import HTTPMessage
import Identity
import Testing

@Suite("Verifying signatures")
struct VerificationTests {
  private static let moment = Timestamp(seconds: 1_795_000_000)
  private static let secret = Secret("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY")

  private static func signed(
    service: String = "sts", token: String? = nil, presigned: Bool = false
  ) -> HTTPRequest {
    var request = HTTPRequest(
      method: .post, path: "/a%20b/c", query: "x=1&y=%2B",
      fields: ["Host": "127.0.0.1:4566", "Content-Type": "application/x-www-form-urlencoded"],
      body: Array("Action=GetCallerIdentity".utf8))
    let signer = RequestSigner(
      Credentials(
        accessKeyID: "AKIAEXAMPLE", secretAccessKey: secret, sessionToken: token.map { Secret($0) }),
      region: "us-east-1", service: service)
    if presigned {
      signer.presign(&request, at: moment, seconds: 600)
    } else {
      signer.sign(&request, at: moment)
    }
    return request
  }

  private func verify(_ request: HTTPRequest, now: Timestamp = moment) throws {
    let presented = try #require(try PresentedSignature(request))
    try presented.verify(
      request, key: SigningKey(secret: Self.secret, scope: presented.scope), now: now)
  }

  @Test("What was signed verifies", arguments: ["sts", "s3"], [nil, "token"] as [String?])
  func accepted(service: String, token: String?) throws {
    try verify(Self.signed(service: service, token: token))
    try verify(Self.signed(service: service, token: token, presigned: true))
    #expect(try PresentedSignature(Self.signed(token: token))?.sessionToken == token.map { Secret($0) })
  }

  @Test(
    "Whatever is changed afterwards is noticed",
    arguments: [
      { $0.path = "/a%20b/d" }, { $0.query = "x=2&y=%2B" }, { $0.method = .get }, { $0.body.append(0x20) },
      { $0.fields["Host"] = "sts.amazonaws.com" }, { $0.fields["Content-Type"] = "text/plain" },
      { $0.fields["X-Amz-Date"] = "20261118T000641Z" },
      { $0.fields["Authorization"]?.replace("us-east-1", with: "us-east-2") },
    ] as [@Sendable (inout HTTPRequest) -> Void])
  func changed(_ change: @Sendable (inout HTTPRequest) -> Void) throws {
    var request = Self.signed()
    change(&request)
    let flaw = #expect(throws: SignatureFlaw.self) { try verify(request) }
    #expect(flaw?.error.code == "SignatureDoesNotMatch")
    #expect(flaw?.error.status == 403)
  }

  @Test("A changed query of a presigned request is noticed")
  func changedPresigned() throws {
    var request = Self.signed(presigned: true)
    request.query = try #require(request.query).replacing("x=1", with: "x=2")
    #expect(throws: SignatureFlaw.mismatch) { try verify(request) }
  }

  @Test(
    "Five minutes of skew are taken, more is not",
    arguments: [(-301, false), (-300, true), (300, true), (301, false)])
  func skew(seconds: Int64, accepted: Bool) throws {
    let now = Timestamp(seconds: Self.moment.seconds + seconds)
    guard !accepted else { return try verify(Self.signed(), now: now) }
    let flaw = #expect(throws: SignatureFlaw.self) { try verify(Self.signed(), now: now) }
    #expect(flaw?.error.code == "SignatureDoesNotMatch")
  }

  @Test(
    "A presigned request ends after its time for S3, and after a quarter of an hour elsewhere",
    arguments: [("s3", 600, true), ("s3", 601, false), ("sts", 900, true), ("sts", 901, false)])
  func expiry(service: String, seconds: Int64, accepted: Bool) throws {
    let now = Timestamp(seconds: Self.moment.seconds + seconds)
    let request = Self.signed(service: service, presigned: true)
    if accepted {
      try verify(request, now: now)
    } else {
      #expect(
        throws: service == "s3"
          ? SignatureFlaw.expired : .old(Self.moment, now: now, allowedMinutes: 15)
      ) { try verify(request, now: now) }
    }
  }

  @Test(
    "A broken Authorization field is refused, never a crash",
    arguments: [
      "AWS4-HMAC-SHA256", "AWS4-HMAC-SHA256 ", "AWS4-HMAC-SHA256 Credential",
      "AWS4-HMAC-SHA256 Credential=a/b",
      "AWS4-HMAC-SHA256 Credential=a/20261118/us-east-1/sts/aws4_request, SignedHeaders=host", "Basic YTpi",
      "AWS4-HMAC-SHA256 Credential=/20261118/us-east-1/sts/aws4_request,SignedHeaders=host,Signature=0",
      "AWS4-ECDSA-P256-SHA256 Credential=a/b/c", ",=,=,=",
    ])
  func broken(_ text: String) {
    var request = Self.signed()
    request.fields["Authorization"] = text
    let flaw = #expect(throws: SignatureFlaw.self) { try PresentedSignature(request) }
    #expect(flaw?.error.code == "IncompleteSignature")
  }

  @Test("A request without a signature has none")
  func unsigned() throws {
    let presented = try PresentedSignature(HTTPRequest(method: .get))
    #expect(presented == nil)
  }
}
