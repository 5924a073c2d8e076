private import Glibc

/// A port of 127.0.0.1 on which nobody listens, for as long as this value lives.
///
/// The socket is bound and never listens: a connection is refused, and the kernel gives the port to nobody else.
public final class ClosedPort: Sendable {
  /// The port.
  public let number: Int

  private let descriptor: Int32

  /// Takes a free port.
  public init() throws(RawSocket.Failure) {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let socket = descriptor
    let status = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        guard unsafe bind(socket, address, size) == 0 else { return Int32(-1) }
        return unsafe getsockname(socket, address, &size)
      }
    }
    number = Int(address.sin_port.bigEndian)
    guard status == 0 else {
      let number = errno
      _ = close(descriptor)
      throw RawSocket.Failure(call: "bind", number: number)
    }
  }

  deinit { _ = close(descriptor) }
}
