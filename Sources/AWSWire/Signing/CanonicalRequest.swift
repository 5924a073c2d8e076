internal import Cryptography
public import HTTPMessage

/// A request in the one form that is hashed and signed.
///
/// Source: IAM User Guide, "Create a signed AWS API request", step 1.
public struct CanonicalRequest: Hashable, Sendable {
  /// The six parts joined by line feeds.
  public let text: String

  /// How a service's paths become canonical.
  public struct PathRules: Hashable, Sendable {
    /// Whether `.`, `..` and empty segments are resolved.
    public let normalizes: Bool
    /// Whether the path, encoded as it stands on the wire, is encoded once more.
    public let encodesTwice: Bool

    /// Sets the rules.
    public init(normalizes: Bool, encodesTwice: Bool) {
      self.normalizes = normalizes
      self.encodesTwice = encodesTwice
    }

    /// Every service but S3.
    public static let standard = PathRules(normalizes: true, encodesTwice: true)
    /// S3, whose keys may hold anything.
    public static let s3 = PathRules(normalizes: false, encodesTwice: false)

    /// The rules of a service, by its signing name.
    public init(signingName: String) {
      self = ["s3", "s3express", "s3-outposts"].contains(signingName) ? .s3 : .standard
    }
  }

  /// Builds the form from the fields that are signed; `signedFields` are lower-case names in order.
  public init(
    _ request: HTTPRequest, signedFields: [String], payloadHash: String, rules: PathRules,
    leavingOut parameter: String? = nil
  ) {
    var text = request.method.rawValue
    text.reserveCapacity(512)
    text += "\n"
    text += Self.path(request.path, rules)
    text += "\n"
    text += Self.query(request.query ?? "", leavingOut: parameter)
    text += "\n"
    for name in signedFields {
      text += name
      text += ":"
      text += Self.value(of: name, in: request.fields)
      text += "\n"
    }
    text += "\n"
    text += signedFields.joined(separator: ";")
    text += "\n"
    text += payloadHash
    self.text = text
  }

  /// The SHA-256 of the text, in hexadecimal.
  public var hash: String { SHA256.hash(text).hexadecimal }

  private static func path(_ path: String, _ rules: PathRules) -> String {
    if path == "/" || path.isEmpty { return "/" }
    let normalized = rules.normalizes ? normalize(path) : path
    let single = rules.encodesTwice ? normalized : PercentEncoding.decode(normalized) ?? normalized
    return PercentEncoding.encode(single, keepingSlash: true)
  }

  private static func normalize(_ path: String) -> String {
    var segments: [Substring] = []
    let parts = path.split(separator: "/", omittingEmptySubsequences: true)
    for part in parts where part != "." {
      if part == ".." { _ = segments.popLast() } else { segments.append(part) }
    }
    let endsInSlash = path.hasSuffix("/") || parts.last == "." || parts.last == ".."
    let joined = "/" + segments.joined(separator: "/")
    return endsInSlash && !segments.isEmpty ? joined + "/" : joined
  }

  private static func query(_ query: String, leavingOut parameter: String?) -> String {
    if query.isEmpty { return "" }
    var pairs: [(name: String, value: String)] = []
    for part in query.split(separator: "&") {
      let mark = part.firstIndex(of: "=")
      let name = canonical(mark.map { part[..<$0] } ?? part)
      guard name != parameter else { continue }
      pairs.append((name, canonical(mark.map { part[part.index(after: $0)...] } ?? "")))
    }
    pairs.sort {
      $0.name == $1.name
        ? $0.value.utf8.lexicographicallyPrecedes($1.value.utf8)
        : $0.name.utf8.lexicographicallyPrecedes($1.name.utf8)
    }
    return pairs.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
  }

  private static func canonical(_ text: Substring) -> String {
    PercentEncoding.encode(PercentEncoding.decode(text) ?? String(text))
  }

  /// The values of a field joined by commas, white space at the ends cut and runs of it folded to one space.
  private static func value(of name: String, in fields: HTTPFields) -> String {
    let values = fields.values(of: name)
    guard let first = values.first else { return "" }
    return values.count == 1 ? folded(first) : values.map(folded).joined(separator: ",")
  }

  private static func folded(_ value: String) -> String {
    var previous: UInt8 = 0x20
    let needsFolding =
      value.utf8.contains { byte in
        defer { previous = byte }
        return byte == 0x09 || byte == 0x0A || byte == 0x0D || (byte == 0x20 && previous == 0x20)
      } || previous == 0x20
    guard needsFolding, !value.isEmpty else { return value }
    return value.split { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
      .joined(separator: " ")
  }
}
