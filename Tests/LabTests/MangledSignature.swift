import AWSWire
import HTTPMessage
import Identity
import Lab
import LabTesting
import TestKit
import Testing

/// A signed request with something wrong in its signature; `Cases/signatures.tsv` explains the notation.
struct MangledSignature {
  private let steps: [(verb: String, rest: String)]

  init(_ text: String) {
    steps = text.replacing("; ", with: "\n").split(separator: "\n").map { step in
      let words = step.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      return (words[0], words.count > 1 ? words[1] : "")
    }
  }

  /// The request of a call, signed and mangled.
  func request(_ text: String, by credentials: Credentials, in lab: TestLab) throws -> HTTPRequest {
    var call = try #require(RawCall(text))
    call.request.fields["Host"] = lab.endpoint.authority
    var lifetime: Int?
    for (verb, rest) in steps {
      switch verb {
      case "presign": lifetime = Int(rest)
      case "sign": try change(&call, rest)
      default: break
      }
    }
    var request: HTTPRequest
    if let lifetime {
      request = call.request
      RequestSigner(credentials, region: call.region, service: call.service)
        .presign(&request, at: call.moment, seconds: lifetime)
    } else {
      request = call.signed(by: credentials, for: lab.endpoint)
    }
    for (verb, rest) in steps { try mangle(&request, verb, rest) }
    return request
  }

  private func change(_ call: inout RawCall, _ rest: String) throws {
    let words = rest.split(separator: " ").map(String.init)
    switch words[0] {
    case "service": call.service = words[1]
    case "region": call.region = words[1]
    default:
      call.moment = Timestamp(seconds: call.moment.seconds + 86_400 * (try #require(Int64(words[1]))))
    }
  }

  private func mangle(_ request: inout HTTPRequest, _ verb: String, _ rest: String) throws {
    let field = rest.split(separator: ": ", maxSplits: 1).map(String.init)
    let authorization = request.fields["Authorization"] ?? ""
    switch verb {
    case "set": request.fields[field[0]] = field[1]
    case "add": request.fields.append(field[0], field[1])
    case "drop": request.fields[rest] = nil
    case "body": request.body = Array(rest.utf8)
    case "without", "twice":
      let pieces = authorization.dropFirst(RequestSigner.algorithm.count + 1).split(separator: ", ")
      let piece = try #require(pieces.first { $0.hasPrefix(rest + "=") })
      let others = pieces.filter { !$0.hasPrefix(rest + "=") }
      let kept = verb == "twice" ? others + [piece, piece] : others
      request.fields["Authorization"] = RequestSigner.algorithm + " " + kept.joined(separator: ", ")
    case "replace":
      let ends = rest.split(separator: " => ", omittingEmptySubsequences: false).map(String.init)
      request.fields["Authorization"] = authorization.replacing(ends[0], with: ends.count > 1 ? ends[1] : "")
    case "parameter":
      let name = String(rest.prefix { $0 != "=" })
      let parts = (request.query ?? "").split(separator: "&").filter { !$0.hasPrefix(name + "=") }
      request.query = (parts.map(String.init) + (rest == name ? [] : [rest])).joined(separator: "&")
    default: try #require(["presign", "sign"].contains(verb), "there is no step `\(verb)`")
    }
  }
}

@Suite struct MangledSignatureTests {
  static let calls = [
    "sts:GetCallerIdentity", "organizations:ListRoots", "account:/getAccountInformation", "s3:GET /",
  ]

  @Test("Whatever is wrong with a signature, each service says so in its own words")
  func refused() async throws {
    let rows = try CaseFiles.rows("signatures.tsv")
    try await TestLab.run(.inProcess) { lab in
      for row in rows {
        for (call, expected) in zip(Self.calls, row.dropFirst()) {
          let request = try MangledSignature(row[0]).request(call, by: lab.instance.administrator, in: lab)
          let answer = RawAnswer(response: try await lab.send(request))
          let found = "\(answer.response.status) \(answer.code ?? "")"
          #expect(found == (expected == "200" ? "200 " : expected), "\(row[0]), \(call): \(answer.text)")
        }
      }
    }
  }
}
