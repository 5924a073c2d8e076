internal import CMicroHTTPD
private import Glibc

/// A running libmicrohttpd daemon; stops it when it goes.
@safe struct Daemon: ~Copyable {
  private let handle: OpaquePointer
  private let core: Unmanaged<ServerCore>
  private var listener: Int32?
  let port: Int

  /// Starts a daemon whose requests are exchanges of this core.
  init(_ configuration: HTTPServer.Configuration, core: ServerCore) throws(HTTPServerError) {
    guard let port = UInt16(exactly: configuration.port), configuration.threads > 0,
      let threads = UInt32(exactly: configuration.threads),
      let idle = UInt32(exactly: configuration.limits.idleTimeoutSeconds),
      let connections = UInt32(exactly: configuration.limits.maxConnections), connections >= threads,
      configuration.limits.maxHeaderBytes > 0, configuration.limits.maxBodyBytes >= 0
    else {
      throw HTTPServerError(.invalidConfiguration, "a port, thread count or limit is out of range")
    }
    let context = unsafe Unmanaged.passRetained(core)
    let started = unsafe configuration.host.withCString { host in
      var settings = unsafe http_daemon_settings()
      unsafe settings.host = host
      unsafe settings.port = port
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
      return unsafe http_daemon_start(&settings)
    }
    guard let started = unsafe started else {
      let number = errno
      unsafe context.release()
      throw HTTPServerError(
        number == EADDRINUSE ? .addressInUse : .couldNotListen,
        unsafe "could not listen on `\(configuration.host)` port \(port): \(String(cString: strerror(number)))"
      )
    }
    unsafe self.handle = started
    unsafe self.core = context
    self.port = Int(unsafe http_daemon_port(started))
  }

  deinit {
    unsafe MHD_stop_daemon(handle)
    if let listener { _ = close(listener) }
    unsafe core.release()
  }

  /// Closes the door; connections that are open go on.
  mutating func stopAccepting() {
    guard listener == nil else { return }
    // The socket is ours from here on, and may be closed only after the daemon has stopped.
    let socket = unsafe MHD_quiesce_daemon(handle)
    if socket >= 0 { listener = socket }
  }
}
