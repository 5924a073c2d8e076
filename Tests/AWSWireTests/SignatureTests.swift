import AWSWire
import Cryptography
import HTTPMessage
import Identity
import JSONTree
import TestKit
import Testing

@Suite("Signature Version 4")
struct SignatureTests {
  /// Where the published cases are, when somebody has them.
  private static let published = Subprocess.environment["ROOTLATCH_CONFORMANCE"]

  static func cases(_ bytes: [UInt8]) throws -> [SignatureCase] {
    try #require(JSON.parse(bytes).array).map { try SignatureCase($0) }
  }

  @Test(
    "AWS's documented examples", arguments: try cases(CaseFiles.bytes("documented.json", here: #filePath)))
  func documented(_ one: SignatureCase) throws { try check(one) }

  @Test("Conformance: the published cases", .enabled(if: published != nil))
  func conformance() throws {
    let cases = try Self.cases(CaseFiles.read(#require(Self.published) + "/sigv4.json"))
    #expect(cases.count >= 38)
    for one in cases { try check(one) }
  }

  /// Holds every part that a case names against what we make.
  private func check(_ one: SignatureCase) throws {
    var signed = one.request
    let header = signer(signed: &signed, one)
    compare(header, with: one.expected, prefix: "header", name: one.name)
    if one.expected["query-signature"] != nil {
      var presigned = one.request
      let hash = SHA256.hash(one.request.body).hexadecimal
      let query = one.signer.presign(
        &presigned, at: one.moment, seconds: one.expiration, payloadHash: hash)
      compare(query, with: one.expected, prefix: "query", name: one.name)
    }
  }

  private func signer(signed: inout HTTPRequest, _ one: SignatureCase) -> RequestSigner.Signature {
    one.signer.sign(&signed, at: one.moment)
  }

  private func compare(
    _ signature: RequestSigner.Signature, with expected: JSON, prefix: String, name: String
  ) {
    if let text = expected["\(prefix)-canonical-request"]?.string {
      #expect(signature.canonicalRequest == text, "\(name): \(prefix) canonical request")
    }
    if let text = expected["\(prefix)-string-to-sign"]?.string {
      #expect(signature.stringToSign == text, "\(name): \(prefix) string to sign")
    }
    #expect(signature.value == expected["\(prefix)-signature"]?.string, "\(name): \(prefix) signature")
  }
}
