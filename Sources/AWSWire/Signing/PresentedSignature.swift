public import Cryptography
public import HTTPMessage
public import Identity

/// The signature that a request came with, not yet verified.
public struct PresentedSignature: Sendable {
  /// The id of the key that signed.
  public let accessKeyID: String
  /// What the signature is good for.
  public let scope: CredentialScope
  /// The lower-case names of the signed fields, as they were listed.
  public let signedFields: [String]
  /// The signature in hexadecimal.
  public let value: String
  /// When it was made.
  public let date: Timestamp
  /// The session token that came along.
  public let sessionToken: Secret?
  /// For a presigned request, how many seconds it is good for.
  public let expiresAfter: Int?

  /// Finds the signature of a request; nil where it has none.
  ///
  /// - Throws: `IncompleteSignature` with the message AWS's front ends use where a part is missing or broken.
  public init?(_ request: HTTPRequest) throws(AWSError) {
    if let text = request.fields["Authorization"] {
      try self.init(authorization: text, request)
      return
    }
    guard let query = request.query, query.contains("X-Amz-Signature="),
      let parameters = QueryParameters(encoded: query)
    else { return nil }
    try self.init(parameters: parameters)
  }

  private init(authorization text: String, _ request: HTTPRequest) throws(AWSError) {
    guard text.hasPrefix(RequestSigner.algorithm) else {
      throw Self.incomplete("Unsupported AWS 'algorithm': '\(text.prefix { $0 != " " })'.")
    }
    var (credential, names, signature) = (String?.none, String?.none, String?.none)
    let bytes = text.utf8.span
    for part in Self.ranges(in: bytes, from: RequestSigner.algorithm.utf8.count, at: 0x2C) {
      var place = part.lowerBound
      while place < part.upperBound, bytes[place] == 0x20 { place += 1 }
      let name = place
      while place < part.upperBound, bytes[place] != 0x3D { place += 1 }
      guard place < part.upperBound else {
        throw Self.incomplete(
          "'\(text.cut(name..<place))' not a valid key=value pair (missing equal-sign) in Authorization header: '\(text)'."
        )
      }
      let value = text.cut(place + 1..<part.upperBound)
      switch text.cut(name..<place) {
      case "Credential": credential = value
      case "Signature": signature = value
      case "SignedHeaders": names = value
      default: continue
      }
    }
    let date = request.fields["X-Amz-Date"] ?? request.fields["Date"]
    guard let credential, let signature, let names, let date else {
      let needed = [("Credential", credential), ("Signature", signature), ("SignedHeaders", names)]
      var missing = needed.filter { $0.1 == nil }.map {
        "Authorization header requires '\($0.0)' parameter."
      }
      if date == nil {
        missing.append(
          "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.")
      }
      throw Self.incomplete(missing.joined(separator: " ") + " Authorization=\(text.prefix { $0 != " " })")
    }
    (accessKeyID, scope) = try Self.credential(credential)
    self.signedFields = Self.parts(names, at: 0x3B, keepingEmpty: false)
    self.value = signature
    self.date = try Self.moment(date)
    self.sessionToken = request.fields["X-Amz-Security-Token"].map { Secret($0) }
    self.expiresAfter = nil
  }

  private init(parameters: QueryParameters) throws(AWSError) {
    guard parameters["X-Amz-Algorithm"] == RequestSigner.algorithm,
      let credential = parameters["X-Amz-Credential"], let date = parameters["X-Amz-Date"],
      let names = parameters["X-Amz-SignedHeaders"], let signature = parameters["X-Amz-Signature"]
    else {
      throw Self.incomplete(
        "AWS query-string parameters must include 'X-Amz-Algorithm', 'X-Amz-Credential', 'X-Amz-Signature', "
          + "'X-Amz-SignedHeaders' and 'X-Amz-Date'. Re-examine the query-string parameters.")
    }
    (accessKeyID, scope) = try Self.credential(credential)
    self.signedFields = Self.parts(names, at: 0x3B, keepingEmpty: false)
    self.value = signature
    self.date = try Self.moment(date)
    self.sessionToken = parameters["X-Amz-Security-Token"].map { Secret($0) }
    let expires = parameters["X-Amz-Expires"].map { Int($0) } ?? 300
    guard let expires, (0...604_800).contains(expires) else {
      throw AWSError(
        code: "AuthorizationQueryParametersError",
        message:
          "X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than 604800 seconds",
        status: 400)
    }
    self.expiresAfter = expires
  }

  private static func credential(_ text: String) throws(AWSError) -> (String, CredentialScope) {
    let parts = parts(text, at: 0x2F, keepingEmpty: true)
    guard parts.count == 5, parts[4] == "aws4_request", !parts[0].isEmpty else {
      throw incomplete(
        "Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '\(text)'"
      )
    }
    return (parts[0], CredentialScope(day: parts[1], region: parts[2], service: parts[3]))
  }

  /// Cuts a text at a byte: `split` by characters would look for their boundaries first.
  private static func parts(_ text: String, at byte: UInt8, keepingEmpty: Bool) -> [String] {
    ranges(in: text.utf8.span, from: 0, at: byte, keepingEmpty: keepingEmpty).map { text.cut($0) }
  }

  private static func ranges(
    in bytes: Span<UInt8>, from first: Int, at byte: UInt8, keepingEmpty: Bool = false
  ) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(8)
    var start = first
    for place in first..<bytes.count where bytes[place] == byte {
      if place > start || keepingEmpty { ranges.append(start..<place) }
      start = place + 1
    }
    if bytes.count > start || keepingEmpty { ranges.append(start..<bytes.count) }
    return ranges
  }

  private static func moment(_ text: String) throws(AWSError) -> Timestamp {
    if text.utf8.count == 16, let moment = try? Timestamp(iso8601: text) { return moment }
    if let moment = Timestamp(imfFixdate: text) { return moment }
    throw incomplete(
      "Date must be in ISO-8601 'basic format'. Got '\(text)'. See http://en.wikipedia.org/wiki/ISO_8601")
  }

  private static func incomplete(_ message: String) -> AWSError {
    AWSError(code: "IncompleteSignature", message: message, status: 400)
  }
}

extension String {
  /// The text between two places among its bytes, both of them beside ASCII.
  fileprivate func cut(_ range: Range<Int>) -> String {
    let start = utf8.index(startIndex, offsetBy: range.lowerBound)
    return String(self[start..<utf8.index(start, offsetBy: range.count)])
  }
}
