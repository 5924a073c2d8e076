/// The scheme, host and port of a server (RFC 6454), and the path its resources stand under.
public struct Endpoint: Hashable, Sendable, CustomStringConvertible {
  /// `http` or `https`.
  public var scheme: String
  /// The host name or address, an IPv6 address in brackets.
  public var host: String
  /// The port; nil for the scheme's own.
  public var port: Int?
  /// A path before every request's own, without a trailing `/`; usually empty.
  public var basePath: String

  /// Puts an endpoint together.
  public init(scheme: String = "https", host: String, port: Int? = nil, basePath: String = "") {
    self.scheme = scheme
    self.host = host
    self.port = port
    self.basePath = basePath
  }

  /// Reads `http://host[:port][/path]` or the same with `https`; nil for anything else, user names and queries included.
  public init?(_ text: some StringProtocol) {
    guard let mark = text.firstRange(of: "://") else { return nil }
    let scheme = text[..<mark.lowerBound].lowercased()
    guard scheme == "http" || scheme == "https" else { return nil }
    let rest = text[mark.upperBound...]
    let authority = rest.prefix { $0 != "/" }
    var path = String(rest.dropFirst(authority.count))
    while path.hasSuffix("/") { path.removeLast() }
    guard !authority.isEmpty, !rest.contains(where: { "?#@ ".contains($0) }) else { return nil }
    var host = authority[...]
    var port: Int?
    let afterBrackets = authority.lastIndex(of: "]") ?? authority.startIndex
    if let colon = authority[afterBrackets...].lastIndex(of: ":") {
      guard let number = Int(authority[authority.index(after: colon)...]), (1...65535).contains(number) else {
        return nil
      }
      port = number
      host = authority[..<colon]
    }
    guard !host.isEmpty, host.hasPrefix("[") == host.hasSuffix("]") else { return nil }
    self.init(scheme: scheme, host: host.lowercased(), port: port, basePath: path)
  }

  /// The value of the Host field: the host, and the port where it is not the scheme's own.
  public var authority: String {
    guard let port, port != (scheme == "http" ? 80 : 443) else { return host }
    return "\(host):\(port)"
  }

  /// `scheme://host[:port][/path]`.
  public var description: String { "\(scheme)://\(authority)\(basePath)" }
}
