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
  /// - Throws: A flaw where a part is missing or broken.
  public init?(_ request: HTTPRequest) throws(SignatureFlaw) {
    let isInQuery = request.query.map { $0.contains("X-Amz-Signature=") || $0.contains("X-Amz-Algorithm=") }
    if let text = request.fields["Authorization"] {
      guard isInQuery != true else { throw .twice }
      try self.init(authorization: text, request)
      return
    }
    guard isInQuery == true, let parameters = QueryParameters(encoded: request.query ?? "") else {
      return nil
    }
    try self.init(parameters: parameters)
  }

  /// How the `Authorization` field begins.
  private static let start = RequestSigner.algorithm + " "

  private init(authorization text: String, _ request: HTTPRequest) throws(SignatureFlaw) {
    guard text == RequestSigner.algorithm || text.hasPrefix(Self.start) else {
      throw .algorithm(String(text.prefix { $0 != " " }))
    }
    var (credential, names, signature) = (String?.none, String?.none, String?.none)
    let bytes = text.utf8.span
    for part in Self.ranges(in: bytes, from: RequestSigner.algorithm.utf8.count, at: 0x2C) {
      var place = part.lowerBound
      while place < part.upperBound, bytes[place] == 0x20 { place += 1 }
      let name = place
      while place < part.upperBound, bytes[place] != 0x3D { place += 1 }
      guard place < part.upperBound else { throw .notAPair(text.cut(name..<place), header: text) }
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
      throw .lacking(
        needed.filter { $0.1 == nil }.map(\.0), date: date == nil, algorithm: RequestSigner.algorithm)
    }
    (accessKeyID, scope) = try Self.credential(credential)
    self.signedFields = Self.parts(names, at: 0x3B, keepingEmpty: false)
    self.value = signature
    self.date = try Self.moment(date)
    self.sessionToken = request.fields["X-Amz-Security-Token"].map { Secret($0) }
    self.expiresAfter = nil
  }

  private init(parameters: QueryParameters) throws(SignatureFlaw) {
    guard let algorithm = parameters["X-Amz-Algorithm"], let credential = parameters["X-Amz-Credential"],
      let date = parameters["X-Amz-Date"], let names = parameters["X-Amz-SignedHeaders"],
      let signature = parameters["X-Amz-Signature"]
    else { throw .queryLacking }
    guard algorithm == RequestSigner.algorithm else { throw .algorithm(algorithm) }
    (accessKeyID, scope) = try Self.credential(credential)
    self.signedFields = Self.parts(names, at: 0x3B, keepingEmpty: false)
    self.value = signature
    self.date = try Self.moment(date)
    self.sessionToken = parameters["X-Amz-Security-Token"].map { Secret($0) }
    let expiry = parameters["X-Amz-Expires"] ?? "300"
    guard let seconds = Int(expiry), (0...604_800).contains(seconds) else { throw .expiry(expiry) }
    self.expiresAfter = seconds
  }

  private static func credential(_ text: String) throws(SignatureFlaw) -> (String, CredentialScope) {
    let parts = parts(text, at: 0x2F, keepingEmpty: true)
    guard parts.count == 5, !parts[0].isEmpty else { throw .credential(text) }
    guard parts[4] == "aws4_request" else { throw .terminator(parts[4]) }
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

  private static func moment(_ text: String) throws(SignatureFlaw) -> Timestamp {
    if text.utf8.count == 16, let moment = try? Timestamp(iso8601: text) { return moment }
    if let moment = Timestamp(imfFixdate: text) { return moment }
    throw .date(text)
  }
}

extension String {
  /// The text between two places among its bytes, both of them beside ASCII.
  fileprivate func cut(_ range: Range<Int>) -> String {
    let start = utf8.index(startIndex, offsetBy: range.lowerBound)
    return String(self[start..<utf8.index(start, offsetBy: range.count)])
  }
}
