extension HTTPServer {
  /// Where a server listens, with how many threads, and what it accepts.
  public struct Configuration: Hashable, Sendable {
    /// The numeric address to listen on, IPv4 or IPv6 without brackets.
    public var host: String
    /// The port; 0 for any free one.
    public var port: Int
    /// The threads that read requests and send responses.
    public var threads: Int
    /// What is accepted from clients.
    public var limits: Limits

    /// A configuration that listens on loopback only unless another host is named.
    public init(host: String = "127.0.0.1", port: Int = 0, threads: Int = 2, limits: Limits = Limits()) {
      self.host = host
      self.port = port
      self.threads = threads
      self.limits = limits
    }
  }

  /// What a server accepts from its clients.
  public struct Limits: Hashable, Sendable {
    /// The largest body of a request in bytes; more is answered with 413 and never held.
    public var maxBodyBytes: Int
    /// The largest head of a request, request line and fields together, in bytes; more is answered with 431.
    ///
    /// A target that alone fills the memory for it is answered with 414. Very many small fields are refused
    /// earlier, because each takes some 70 bytes of that memory beside its own.
    public var maxHeaderBytes: Int
    /// The seconds after which a connection on which nothing happens is closed, a request that has begun answered.
    public var idleTimeoutSeconds: Int
    /// The most connections open at a time; more wait to be accepted.
    public var maxConnections: Int

    /// Limits fit for a server of short requests.
    public init(
      maxBodyBytes: Int = 16 << 20, maxHeaderBytes: Int = 16 << 10, idleTimeoutSeconds: Int = 60,
      maxConnections: Int = 8192
    ) {
      self.maxBodyBytes = maxBodyBytes
      self.maxHeaderBytes = maxHeaderBytes
      self.idleTimeoutSeconds = idleTimeoutSeconds
      self.maxConnections = maxConnections
    }

    /// The bytes of an oversized body that are read and thrown away so that the client sees the 413.
    ///
    /// Closing a socket with unread bytes resets the connection, which can take the response with it.
    var maxDrainedBytes: Int { maxBodyBytes + 1 << 20 }
  }
}
