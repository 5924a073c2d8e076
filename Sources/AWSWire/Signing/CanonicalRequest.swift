internal import Cryptography
public import HTTPMessage

/// A request in the one form that is hashed and signed.
///
/// Source: IAM User Guide, "Create a signed AWS API request", step 1.
public struct CanonicalRequest: Hashable, Sendable {
  private let bytes: [UInt8]

  /// The six parts joined by line feeds.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

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
    var bytes: [UInt8] = []
    bytes.reserveCapacity(640)
    bytes.append(contentsOf: request.method.rawValue.utf8)
    bytes.append(Self.lineFeed)
    bytes.append(contentsOf: Self.path(request.path, rules).utf8)
    bytes.append(Self.lineFeed)
    if let query = request.query {
      bytes.append(contentsOf: Self.query(query, leavingOut: parameter).utf8)
    }
    bytes.append(Self.lineFeed)
    for name in signedFields {
      bytes.append(contentsOf: name.utf8)
      bytes.append(0x3A)
      Self.append(valuesOf: name, in: request.fields, to: &bytes)
      bytes.append(Self.lineFeed)
    }
    bytes.append(Self.lineFeed)
    for (place, name) in signedFields.enumerated() {
      if place > 0 { bytes.append(0x3B) }
      bytes.append(contentsOf: name.utf8)
    }
    bytes.append(Self.lineFeed)
    bytes.append(contentsOf: payloadHash.utf8)
    self.bytes = bytes
  }

  /// The SHA-256 of the text, in hexadecimal.
  public var hash: String { SHA256.hash(bytes).hexadecimal }

  private static let lineFeed: UInt8 = 0x0A

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

  /// Appends the values of a field joined by commas, white space at the ends cut and runs of it folded to one space.
  private static func append(valuesOf name: String, in fields: HTTPFields, to bytes: inout [UInt8]) {
    var isFirst = true
    for field in fields.fields where HTTPFields.areEqual(field.name, name) {
      if !isFirst { bytes.append(0x2C) }
      isFirst = false
      append(folding: field.value, to: &bytes)
    }
  }

  private static func append(folding value: String, to bytes: inout [UInt8]) {
    guard needsFolding(value.utf8.span) else {
      bytes.append(contentsOf: value.utf8)
      return
    }
    var needsSpace = false
    let start = bytes.count
    for byte in value.utf8 {
      if isSpace(byte) {
        needsSpace = bytes.count > start
      } else {
        if needsSpace { bytes.append(0x20) }
        needsSpace = false
        bytes.append(byte)
      }
    }
  }

  private static func needsFolding(_ bytes: Span<UInt8>) -> Bool {
    var wasSpace = true
    for place in bytes.indices {
      let isSpace = isSpace(bytes[place])
      if isSpace, wasSpace || bytes[place] != 0x20 { return true }
      wasSpace = isSpace
    }
    return wasSpace
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
