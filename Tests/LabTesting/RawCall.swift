public import AWSWire
public import HTTPMessage
public import Identity

/// A call put together by hand, which may be wrong in any part.
public struct RawCall: Sendable {
  /// The name under which the service signs.
  public var service: String
  /// The Region in the credential scope.
  public var region = "us-east-1"
  /// The date of the signature.
  public var moment = TestLab.moment
  /// The request; its Host is the lab's where it has none.
  public var request: HTTPRequest

  /// A call in words: `sts:X` and `iam:X` in the Query protocol, `organizations:X`, `cloudtrail:X` and `sqs:X` in
  /// JSON, `account:PATH` in REST-JSON, and `s3:METHOD PATH` in REST-XML.
  ///
  /// What stands behind a `?` are the parameters, the body, or the query; nil for any other service.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2, let words = Optional(parts[1].split(separator: "?", maxSplits: 1)),
      let name = words.first
    else { return nil }
    let rest = words.count == 2 ? String(words[1]) : nil
    service = parts[0]
    switch parts[0] {
    case "sts", "iam":
      let version = parts[0] == "sts" ? "2011-06-15" : "2010-05-08"
      request = HTTPRequest(
        method: .post, fields: ["Content-Type": "application/x-www-form-urlencoded; charset=utf-8"],
        body: Array("Action=\(name)&Version=\(version)\(rest.map { "&" + $0 } ?? "")".utf8))
    case "organizations", "cloudtrail", "sqs":
      let prefix = [
        "organizations": "AWSOrganizationsV20161128", "sqs": "AmazonSQS",
        "cloudtrail": "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101",
      ][parts[0]]
      request = HTTPRequest(
        method: .post,
        fields: [
          "Content-Type": "application/x-amz-json-\(parts[0] == "sqs" ? "1.0" : "1.1")",
          "X-Amz-Target": "\(prefix ?? "").\(name)",
        ],
        body: Array((rest ?? "{}").utf8))
    case "account":
      request = HTTPRequest(
        method: .post, path: String(name), fields: ["Content-Type": "application/json"],
        body: Array((rest ?? "{}").utf8))
    case "s3":
      let line = name.split(separator: " ").map(String.init)
      guard line.count == 2 else { return nil }
      request = HTTPRequest(method: HTTPMethod(line[0]), path: line[1], query: rest)
    default: return nil
    }
  }

  /// The request with its Host and, where there are credentials, its signature.
  public func signed(by credentials: Credentials?, for endpoint: Endpoint) -> HTTPRequest {
    var request = request
    if request.fields["Host"] == nil { request.fields["Host"] = endpoint.authority }
    if let credentials {
      RequestSigner(credentials, region: region, service: service).sign(&request, at: moment)
    }
    return request
  }
}

extension TestLab {
  /// Signs a call, sends it and returns the answer, whatever it is.
  public func answer(to call: RawCall, by credentials: Credentials?) async throws -> RawAnswer {
    RawAnswer(response: try await send(call.signed(by: credentials, for: endpoint)))
  }

  /// Does the same for a call and a caller in words; see ``RawCall/init(_:)`` and ``credentials(of:)``.
  public func answer(to text: String, by caller: String = "admin") async throws -> RawAnswer {
    guard let call = RawCall(text) else { throw TestLabError("`\(text)` is no call") }
    return try await answer(to: call, by: try await credentials(of: caller))
  }
}
