public import HTTPMessage

/// Which operation a request asks for, as far as the protocol says it.
public enum OperationName: Hashable, Sendable {
  /// A Query action and the version it is asked in, with the form it came in.
  case action(String, version: String?, QueryParameters)
  /// A JSON target: what stands before the last dot, and the operation's name behind it.
  case target(prefix: String, name: String)
  /// A REST request, found by method and path.
  case route

  /// Looks at a request's header fields and body.
  public init(_ request: HTTPRequest) {
    if let target = request.fields["X-Amz-Target"], let dot = target.lastIndex(of: ".") {
      self = .target(prefix: String(target[..<dot]), name: String(target[target.index(after: dot)...]))
      return
    }
    let isForm = request.fields["Content-Type"]?.hasPrefix("application/x-www-form-urlencoded") ?? false
    let query = isForm ? "" : request.query ?? ""
    if isForm || query.hasPrefix("Action=") || query.contains("&Action="),
      let form = isForm ? QueryParameters(encoded: request.body) : QueryParameters(encoded: query),
      let action = form["Action"]
    {
      self = .action(action, version: form["Version"], form)
      return
    }
    self = .route
  }
}
