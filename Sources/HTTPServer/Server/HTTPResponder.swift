public import HTTPMessage

/// What answers the requests of a server.
public protocol HTTPResponder: Sendable {
  /// Answers a request, at once or later.
  ///
  /// Called on a thread of the server that serves other connections too: what waits belongs in `.later`.
  func reply(to request: HTTPRequest) -> HTTPReply

  /// The answer to a request that never arrived whole; its body may be missing. A line of text by default.
  func refuse(_ request: HTTPRequest, because flaw: RequestFlaw) -> HTTPResponse
}

extension HTTPResponder {
  /// Answers with the flaw in words.
  public func refuse(_ request: HTTPRequest, because flaw: RequestFlaw) -> HTTPResponse {
    .plain(flaw.status, flaw.description)
  }
}

/// An answer, or the work that leads to it.
public enum HTTPReply: Sendable {
  /// The answer itself, sent from the thread that read the request.
  case now(HTTPResponse)
  /// Work that may wait; the connection sleeps until it returns, and is reset where there is no answer.
  case later(@Sendable () async -> HTTPResponse?)
  /// No answer: the connection is reset, as by a server that dies.
  case reset
}
