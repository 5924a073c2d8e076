import Synchronization

/// An HTTP/1.1 server (RFC 9112) that hands whole requests to a responder.
///
/// Connections are kept alive, the target reaches the responder as it stood on the wire, and a request that
/// breaks the protocol or a limit is answered without it.
public final class HTTPServer: Sendable {
  /// The port it listens on.
  public let port: Int

  private let core: ServerCore
  private let daemon: Mutex<Daemon?>

  /// Starts listening.
  ///
  /// - Throws: ``HTTPServerError`` where the configuration is wrong or the address cannot be had.
  public init(configuration: Configuration = Configuration(), responder: any HTTPResponder)
    throws(HTTPServerError)
  {
    let core = ServerCore(responder: responder, limits: configuration.limits)
    let daemon = try Daemon(configuration, core: core)
    self.core = core
    self.port = daemon.port
    self.daemon = Mutex(daemon)
  }

  deinit { stop() }

  /// Takes no more connections, lets the `.later` work that is running answer, and closes.
  ///
  /// Blocks the thread until then; where tasks run, ``finish()`` does the same without. A second call does
  /// nothing.
  public func stop() {
    close()
    core.gate.wait()
    daemon.withLock { $0 = nil }
  }

  /// Does what ``stop()`` does, and suspends the task instead of blocking its thread.
  public func finish() async {
    close()
    await core.gate.suspendUntilEmpty()
    daemon.withLock { $0 = nil }
  }

  private func close() {
    core.gate.close()
    daemon.withLock { $0?.stopAccepting() }
  }
}
