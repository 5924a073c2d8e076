internal import Glibc

/// Sends datagrams to a socket of the machine or to a port over UDP.
public struct DatagramSender: Sendable {
  /// Where datagrams go.
  public enum Target: Hashable, Sendable {
    /// A socket in the file system, such as `/dev/log`.
    case path(String)
    /// A host and a port over UDP.
    case host(String, port: Int)
  }

  /// Why a datagram could not be sent.
  public struct Unsent: Error, CustomStringConvertible {
    /// One line for the reader.
    public let description: String
  }

  private let target: Target

  /// Sends to a target.
  public init(to target: Target) { self.target = target }

  /// Sends one datagram.
  ///
  /// Over UDP nobody says whether it arrived.
  ///
  /// - Throws: ``Unsent``; also where a socket of the machine takes nothing for ten seconds.
  public func send(_ bytes: [UInt8]) async throws {
    try await BlockingWork.run {
      switch target {
      case .path(let path): try send(bytes, toPath: path)
      case .host(let host, let port): try send(bytes, toHost: host, port: port)
      }
    }
  }

  private func send(_ bytes: [UInt8], toPath path: String) throws(Unsent) {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let room = MemoryLayout.size(ofValue: address.sun_path)
    guard path.utf8.count < room else {
      throw Unsent(description: "the path `\(path)` is too long for a socket")
    }
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: Array(path.utf8)) }
    let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { throw failure() }
    defer { close(descriptor) }
    // A receiver that does not read fills its queue, and then sending waits.
    var patience = timeval(tv_sec: 10, tv_usec: 0)
    _ = unsafe setsockopt(
      descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    let sent = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        unsafe sendto(
          descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL), address,
          socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    guard sent == bytes.count else { throw failure() }
  }

  private func send(_ bytes: [UInt8], toHost host: String, port: Int) throws(Unsent) {
    var hints = unsafe addrinfo()
    unsafe hints.ai_socktype = Int32(SOCK_DGRAM.rawValue)
    var list: UnsafeMutablePointer<addrinfo>?
    let code = unsafe getaddrinfo(host, String(port), &hints, &list)
    guard code == 0, let first = unsafe list else {
      throw Unsent(description: "the host `\(host)` has no address")
    }
    defer { unsafe freeaddrinfo(list) }
    let descriptor = unsafe socket(
      first.pointee.ai_family, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard descriptor >= 0 else { throw failure() }
    defer { close(descriptor) }
    let sent = unsafe sendto(
      descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL), first.pointee.ai_addr, first.pointee.ai_addrlen)
    guard sent == bytes.count else { throw failure() }
  }

  private func failure() -> Unsent {
    let reason = errno == EAGAIN ? "nothing was taken within 10 s" : SystemError.last
    return Unsent(description: "cannot send to \(target): \(reason)")
  }
}

extension DatagramSender.Target: CustomStringConvertible {
  /// The path, or host and port.
  public var description: String {
    switch self {
    case .path(let path): path
    case .host(let host, let port): "\(host):\(port)"
    }
  }
}
