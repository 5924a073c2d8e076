import AWSWire
import Cryptography
import HTTPMessage
import Identity
import JSONTree
import Testing

/// One case of a signature: what is signed, by whom, when, and what must come out.
struct SignatureCase: Sendable, CustomTestStringConvertible {
  let name: String
  let request: HTTPRequest
  let signer: RequestSigner
  let credentials: Credentials
  let moment: Timestamp
  let expiration: Int
  let expected: JSON

  init(_ json: JSON) throws {
    let context = try #require(json["context"])
    let keys = try #require(context["credentials"])
    name = try #require(json["name"]?.string)
    request = try Self.request(#require(json["request"]?.string))
    credentials = Credentials(
      accessKeyID: try #require(keys["access_key_id"]?.string),
      secretAccessKey: Secret(try #require(keys["secret_access_key"]?.string)),
      sessionToken: keys["token"]?.string.map { Secret($0) })
    moment = try Timestamp(iso8601: #require(context["timestamp"]?.string))
    expiration = context["expiration_in_seconds"]?.integer ?? 3600
    signer = RequestSigner(
      credentials, region: try #require(context["region"]?.string),
      service: try #require(context["service"]?.string),
      rules: CanonicalRequest.PathRules(
        normalizes: context["normalize"]?.bool ?? true, encodesTwice: context["twice"]?.bool ?? true),
      signsPayloadField: context["sign_body"]?.bool ?? false,
      addsTokenAfterSigning: context["omit_session_token"]?.bool ?? false)
    expected = json
  }

  var testDescription: String { name }

  /// Reads a request as it stands on the wire; continued field lines are folded.
  private static func request(_ text: String) throws -> HTTPRequest {
    let end = text.firstRange(of: "\n\n")
    let head = end.map { text[..<$0.lowerBound] } ?? text[...]
    var lines = head.split(separator: "\n")
    let line = lines.removeFirst()
    let words = line.split(separator: " ")
    let target = words.dropFirst().dropLast().joined(separator: " ")
    let mark = target.firstIndex(of: "?")
    var request = HTTPRequest(
      method: HTTPMethod(String(words[0])), path: String(mark.map { target[..<$0] } ?? target[...]),
      query: mark.map { String(target[target.index(after: $0)...]) },
      body: end.map { Array(text[$0.upperBound...].utf8) } ?? [])
    var fields: [HTTPFields.Field] = []
    for line in lines {
      if line.hasPrefix(" ") {
        fields[fields.count - 1].value += "\n" + line
      } else {
        let colon = try #require(line.firstIndex(of: ":"))
        fields.append(
          HTTPFields.Field(name: String(line[..<colon]), value: String(line[line.index(after: colon)...])))
      }
    }
    request.fields = HTTPFields(fields)
    return request
  }
}

extension SignatureCase {
  /// The cases of a file.
  static func all(_ bytes: [UInt8]) throws -> [SignatureCase] {
    try #require(JSON.parse(bytes).array).map { try SignatureCase($0) }
  }

  /// Holds every part that the case names against what we make.
  func check() throws {
    var signed = request
    compare(signer.sign(&signed, at: moment), prefix: "header")
    if expected["query-signature"] != nil {
      var presigned = request
      let hash = SHA256.hash(request.body).hexadecimal
      let query = signer.presign(&presigned, at: moment, seconds: expiration, payloadHash: hash)
      compare(query, prefix: "query")
    }
  }

  private func compare(_ signature: RequestSigner.Signature, prefix: String) {
    if let text = expected["\(prefix)-canonical-request"]?.string {
      #expect(signature.canonicalRequest == text, "\(name): \(prefix) canonical request")
    }
    if let text = expected["\(prefix)-string-to-sign"]?.string {
      #expect(signature.stringToSign == text, "\(name): \(prefix) string to sign")
    }
    #expect(signature.value == expected["\(prefix)-signature"]?.string, "\(name): \(prefix) signature")
  }
}
