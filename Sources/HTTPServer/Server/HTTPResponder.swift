public import HTTPMessage

/// What answers the requests of a server.
public protocol HTTPResponder: Sendable {
  /// Answers a request, at once or later.
  ///
  /// Called on a thread of the server that serves other connections too: what waits belongs in `.later`.
  func reply(to request: HTTPRequest) -> HTTPReply
}

/// An answer, or the work that leads to it.
public enum HTTPReply: Sendable {
  /// The answer itself, sent from the thread that read the request.
  case now(HTTPResponse)
  /// Work that may wait; the connection sleeps until it returns.
  case later(@Sendable () async -> HTTPResponse)
}
