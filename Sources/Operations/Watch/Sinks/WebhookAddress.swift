internal import Cryptography
internal import HTTPMessage

/// The URL of a webhook, whose path and query may be all that keeps strangers out.
struct WebhookAddress: Hashable, Sendable {
  /// The server.
  let server: Endpoint
  /// The path as it was given.
  let path: String
  let query: String?

  /// Reads a URL of http or https; nil for anything else, user names included.
  init?(_ text: String) {
    let parts = text.prefix { $0 != "#" }.split(
      separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard let start = parts.first, var server = Endpoint(start), let mark = start.firstRange(of: "://")
    else { return nil }
    server.basePath = ""
    self.server = server
    let path = start[mark.upperBound...].drop { $0 != "/" }
    self.path = path.isEmpty ? "/" : String(path)
    query = parts.count > 1 ? String(parts[1]) : nil
  }

  /// The server, and a fingerprint of the rest, by which webhooks of one server are told apart.
  var name: String {
    guard path != "/" || query != nil else { return "webhook \(server)" }
    return "webhook \(server) (\(SHA256.hash("\(path)?\(query ?? "")").hexadecimal.prefix(8)))"
  }
}
