internal import CCurl

extension TransportError {
  /// A task that no longer wants its response.
  static let cancelled = TransportError(.cancelled, "the request was cancelled")

  /// What a result of libcurl means; `detail` is the text in its error buffer, which names hosts at most.
  init(_ result: CURLcode, place: String, detail: String) {
    let general = unsafe String(cString: curl_easy_strerror(result))
    let text = Self.phrase(detail.isEmpty ? general : detail)
    switch result {
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY:
      self.init(.couldNotResolve, "could not resolve the host of `\(place)`: \(text)")
    case CURLE_COULDNT_CONNECT:
      self.init(.couldNotConnect, "could not connect to `\(place)`: \(text)")
    case CURLE_OPERATION_TIMEDOUT:
      self.init(.timedOut, "`\(place)` took too long: \(text)")
    case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
      CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_CRL_BADFILE, CURLE_SSL_INVALIDCERTSTATUS,
      CURLE_SSL_ENGINE_NOTFOUND, CURLE_SSL_ENGINE_SETFAILED, CURLE_SSL_ENGINE_INITFAILED:
      self.init(.tls, "could not talk TLS with `\(place)`: \(text)")
    default:
      self.init(.other, "the exchange with `\(place)` broke off: \(text)")
    }
  }

  /// One line that begins in lower case, unless with an abbreviation, and has no full stop.
  private static func phrase(_ text: String) -> String {
    var line = text.prefix { !$0.isNewline }
    while line.hasSuffix(".") || line.hasSuffix(" ") { line.removeLast() }
    guard let first = line.first, line.dropFirst().first?.isLowercase == true else { return String(line) }
    return first.lowercased() + line.dropFirst()
  }
}
