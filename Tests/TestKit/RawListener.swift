private import Dispatch
private import Glibc

/// A listening socket on loopback that plays a server badly, byte by byte.
public final class RawListener: Sendable {
  /// The port it listens on.
  public let port: Int

  private let descriptor: Int32
  /// Where accepting blocks.
  private let accepting = DispatchQueue(label: "raw listener")

  /// Listens on a free port of 127.0.0.1.
  public init() throws(RawSocket.Failure) {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let socket = descriptor
    let status = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        guard unsafe bind(socket, address, size) == 0, listen(socket, 8) == 0 else { return Int32(-1) }
        return unsafe getsockname(socket, address, &size)
      }
    }
    port = Int(address.sin_port.bigEndian)
    guard status == 0 else {
      let number = errno
      _ = close(descriptor)
      throw RawSocket.Failure(call: "listen", number: number)
    }
    var patience = timeval(tv_sec: Int(Patience.limit.components.seconds), tv_usec: 0)
    _ = unsafe setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
  }

  deinit { _ = close(descriptor) }

  /// Whether somebody has connected and not been accepted.
  public var isSomebodyWaiting: Bool {
    var place = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return unsafe poll(&place, 1, 0) > 0
  }

  /// The next connection; gives up when ``Patience/limit`` is over.
  public func accept() async throws(RawSocket.Failure) -> RawSocket {
    let (socket, number) = await withCheckedContinuation { continuation in
      accepting.async { [descriptor] in
        let socket = Glibc.accept(descriptor, nil, nil)
        continuation.resume(returning: (socket, errno))
      }
    }
    guard socket >= 0 else { throw RawSocket.Failure(call: "accept", number: number) }
    return RawSocket(taking: socket)
  }
}
