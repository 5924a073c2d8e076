public import HTTPMessage
import Synchronization

/// A transport over libcurl: pooled connections, HTTP/2 where a server offers it over TLS, proxies as they
/// are configured.
///
/// Requests leave as they are: no redirect is followed, no field is added but Host and Content-Length, and the
/// path stays as written. One thread does all the waiting, however many requests are under way.
public final class CurlTransport: HTTPTransport {
  private let inbox: Inbox

  /// Starts a transport.
  ///
  /// - Throws: ``TransportError`` where the system has no descriptor or thread left.
  public init(options: Options = Options()) throws(TransportError) {
    inbox = try Inbox()
    try EventLoop.start(inbox: inbox, options: options)
  }

  deinit { inbox.close() }

  /// Sends a request; cancelling the task ends the exchange at once.
  ///
  /// - Throws: ``TransportError`` where there is no response; a status of 400 or 500 is one.
  public func send(_ request: HTTPRequest, to endpoint: Endpoint, timeouts: TransportTimeouts)
    async throws(TransportError) -> HTTPResponse
  {
    let order = try TransferOrder(request, to: endpoint, timeouts: timeouts)
    let ticket = inbox.makeTicket()
    let result = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        inbox.submit(Submission(order: order, ticket: ticket, continuation: continuation))
      }
    } onCancel: {
      inbox.cancel(ticket)
    }
    return try result.get()
  }
}

extension CurlTransport {
  /// What holds for every request of a transport.
  public struct Options: Hashable, Sendable {
    /// A file of certificates to trust in place of the system's, as `AWS_CA_BUNDLE` names it.
    public var certificateBundle: String?
    /// Through which proxies requests leave.
    public var proxies: ProxySettings
    /// The most idle connections kept for reuse.
    public var maxIdleConnections: Int
    /// The most connections open to one host; 0 for no limit.
    ///
    /// Requests beyond it wait, and their time runs while they do.
    public var maxConnectionsPerHost: Int
    /// The largest body of a response in bytes.
    public var maxResponseBytes: Int

    /// Options fit for AWS.
    public init(
      certificateBundle: String? = nil, proxies: ProxySettings = ProxySettings(),
      maxIdleConnections: Int = 128, maxConnectionsPerHost: Int = 0,
      maxResponseBytes: Int = 64 << 20
    ) {
      self.certificateBundle = certificateBundle
      self.proxies = proxies
      self.maxIdleConnections = maxIdleConnections
      self.maxConnectionsPerHost = maxConnectionsPerHost
      self.maxResponseBytes = maxResponseBytes
    }
  }
}
