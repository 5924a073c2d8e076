private import Dispatch
private import Glibc

/// A TCP connection to a server on loopback, for bytes that no HTTP client would send.
///
/// Reading gives up when ``Patience/limit`` is over without a byte.
public final class RawSocket: Sendable {
  /// A system call that failed.
  public struct Failure: Error, Hashable, Sendable {
    /// The call's name.
    public let call: String
    /// The error number.
    public let number: Int32

  }

  private let descriptor: Int32
  /// Where reading blocks: tasks have few threads, and the answer may need one of them.
  private let reading = DispatchQueue(label: "raw socket")

  init(taking descriptor: Int32) {
    self.descriptor = descriptor
    var patience = timeval(tv_sec: Int(Patience.limit.components.seconds), tv_usec: 0)
    _ = unsafe setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
  }

  /// Connects to a port of ::1, or of an IPv4 address.
  public convenience init(port: Int, overIPv6: Bool = false, host: String = "127.0.0.1") throws(Failure) {
    let descriptor = socket(
      overIPv6 ? AF_INET6 : AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { throw Failure(call: "socket", number: errno) }
    self.init(taking: descriptor)
    let port = in_port_t(port).bigEndian
    let status: Int32
    if overIPv6 {
      var address = sockaddr_in6()
      address.sin6_family = sa_family_t(AF_INET6)
      address.sin6_port = port
      address.sin6_addr = in6addr_loopback
      status = Self.connect(descriptor, to: &address)
    } else {
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_port = port
      guard unsafe inet_pton(AF_INET, host, &address.sin_addr) == 1 else {
        throw Failure(call: "inet_pton", number: EINVAL)
      }
      status = Self.connect(descriptor, to: &address)
    }
    guard status == 0 else { throw Failure(call: "connect", number: errno) }
  }

  deinit { _ = close(descriptor) }

  /// Sends all of a text.
  public func send(_ text: String) throws(Failure) { try send(Array(text.utf8)) }

  /// Sends all bytes.
  public func send(_ bytes: [UInt8]) throws(Failure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { throw Failure(call: "send", number: errno) }
      rest = rest.dropFirst(count)
    }
  }

  /// Says that nothing more will be sent, and goes on reading.
  public func finishSending() { _ = shutdown(descriptor, Int32(SHUT_WR)) }

  /// Makes the connection end with a reset instead of a farewell when it is closed.
  public func resetOnClose() {
    var immediately = linger(l_onoff: 1, l_linger: 0)
    _ = unsafe setsockopt(
      descriptor, SOL_SOCKET, SO_LINGER, &immediately, socklen_t(MemoryLayout<linger>.size))
  }

  /// What has come when `isEnough` says so, or when the other side has closed.
  public func receive(until isEnough: @escaping @Sendable (String) -> Bool = { _ in false })
    async throws(Failure) -> String
  {
    let result = await withCheckedContinuation { continuation in
      reading.async {
        continuation.resume(
          returning: Result { () throws(Failure) in try self.receiveBlocking(until: isEnough) })
      }
    }
    return try result.get()
  }

  private func receiveBlocking(until isEnough: (String) -> Bool) throws(Failure) -> String {
    var received: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let text = String(decoding: received, as: UTF8.self)
      if isEnough(text) { return text }
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe recv(descriptor, $0.baseAddress, $0.count, 0)
      }
      if count == 0 { return text }
      guard count > 0 else { throw Failure(call: "recv", number: errno) }
      received += buffer[..<count]
    }
  }

  private static func connect<Address>(_ descriptor: Int32, to address: inout Address) -> Int32 {
    unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<Address>.size))
      }
    }
  }
}
