public import HostSystem
public import Identity

/// Sends incidents to a syslog server (RFC 5424), over UDP (RFC 5426) or TCP (RFC 6587), or to a socket of the machine.
public struct SyslogSink: WatchSink {
  /// Where a message goes.
  public enum Target: Hashable, Sendable, CustomStringConvertible {
    /// In one datagram.
    case datagram(DatagramSender.Target)
    /// Over a TCP connection.
    case stream(String, port: Int)

    /// Reads `/dev/log`, `host:port`, `udp://host:port` or `tcp://host:port`; nil for another text.
    public init?(_ text: String) {
      if text.hasPrefix("/") {
        self = .datagram(.path(text))
        return
      }
      let parts = text.split(separator: "://", maxSplits: 1)
      let scheme = parts.count == 2 ? String(parts[0]) : "udp"
      guard let address = parts.last, let colon = address.lastIndex(of: ":"),
        let port = Int(address[address.index(after: colon)...]), (1...65_535).contains(port)
      else { return nil }
      let host = address[..<colon].filter { $0 != "[" && $0 != "]" }
      guard !host.isEmpty else { return nil }
      switch scheme {
      case "udp": self = .datagram(.host(host, port: port))
      case "tcp": self = .stream(host, port: port)
      default: return nil
      }
    }

    /// What ``init(_:)`` reads.
    public var description: String {
      switch self {
      case .datagram(let target): "\(target)"
      case .stream(let host, let port): "tcp://\(host):\(port)"
      }
    }
  }

  /// The name of the sink, under which its state is kept.
  public let name: String
  private let target: Target
  private let host: String
  private let process: Int32
  private let now: @Sendable () -> Timestamp

  /// Sends to a target in the name of a host and process.
  public init(to target: Target, host: String, process: Int32, now: @escaping @Sendable () -> Timestamp) {
    name = "syslog \(target)"
    self.target = target
    self.host = host
    self.process = process
    self.now = now
  }

  /// Sends one message; over TCP its length stands in front (RFC 6587, section 3.4.1).
  public func deliver(_ notice: WatchNotice) async throws {
    let message = SyslogMessage(notice, at: now(), host: host, process: process).bytes
    switch target {
    case .datagram(let target): try await DatagramSender(to: target).send(message)
    case .stream(let host, let port):
      try await StreamSender(to: host, port: port).send(Array("\(message.count) ".utf8) + message)
    }
  }
}
