internal import CMicroHTTPD
private import Glibc

/// A running libmicrohttpd daemon, and the socket its connections come from; stops both when it goes.
@safe struct Daemon: ~Copyable {
  private let handle: OpaquePointer
  private let core: Unmanaged<ServerCore>
  private let acceptor: Acceptor
  let port: Int

  /// Starts a daemon whose requests are exchanges of this core.
  init(_ configuration: HTTPServer.Configuration, core: ServerCore) throws(HTTPServerError) {
    guard let wanted = UInt16(exactly: configuration.port), configuration.threads > 0,
      let threads = UInt32(exactly: configuration.threads),
      let idle = UInt32(exactly: configuration.limits.idleTimeoutSeconds),
      let connections = UInt32(exactly: configuration.limits.maxConnections), connections >= threads,
      configuration.limits.maxHeaderBytes > 0, configuration.limits.maxBodyBytes >= 0
    else {
      throw HTTPServerError(.invalidConfiguration, "a port, thread count or limit is out of range")
    }
    let listener = unsafe configuration.host.withCString { unsafe http_listen($0, wanted) }
    guard listener >= 0 else { throw Self.failure(to: configuration) }
    let port = Int(http_port(listener))
    let context = unsafe Unmanaged.passRetained(core)
    var settings = unsafe http_daemon_settings()
    unsafe settings.threads = threads
    unsafe settings.idle_seconds = idle
    unsafe settings.connections = connections
    // libmicrohttpd keeps the head and its index in this memory, and half of it for reading.
    unsafe settings.connection_memory = max(2 * configuration.limits.maxHeaderBytes, 16 << 10)
    unsafe settings.context = context.toOpaque()
    unsafe settings.begin = { context, target, _ in unsafe Callbacks.begin(context, target) }
    unsafe settings.proceed = { _, connection, _, method, version, part, count, exchange in
      unsafe Callbacks.proceed(connection, method, version, part, count, exchange)
    }
    unsafe settings.end = { _, connection, exchange, reason in
      unsafe Callbacks.end(connection, exchange, reason)
    }
    unsafe settings.part = { context, connection, _, code in
      if code == .CONNECTION_NOTIFY_CLOSED { unsafe Callbacks.part(context, connection) }
    }
    guard let started = unsafe http_daemon_start(&settings) else {
      let failure = Self.failure(to: configuration)
      unsafe context.release()
      close(listener)
      throw failure
    }
    let acceptor: Acceptor
    do throws(HTTPServerError) {
      acceptor = unsafe try Acceptor(listener: listener, daemon: started, places: core.places)
    } catch {
      unsafe MHD_stop_daemon(started)
      unsafe context.release()
      throw error
    }
    unsafe self.handle = started
    unsafe self.core = context
    self.acceptor = acceptor
    self.port = port
  }

  deinit {
    // INVARIANT: nobody hands connections to a daemon that is stopping.
    acceptor.stop()
    unsafe MHD_stop_daemon(handle)
    unsafe core.release()
  }

  /// Closes the door; connections that are open go on.
  func stopAccepting() { acceptor.stop() }

  private static func failure(to configuration: HTTPServer.Configuration) -> HTTPServerError {
    let number = errno
    return HTTPServerError(
      number == EADDRINUSE ? .addressInUse : .couldNotListen,
      unsafe "could not listen on `\(configuration.host)` port \(configuration.port): \(String(cString: strerror(number)))"
    )
  }
}
