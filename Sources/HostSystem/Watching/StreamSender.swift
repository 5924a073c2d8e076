internal import Dispatch
internal import Glibc

/// Sends bytes over a TCP connection of their own.
public struct StreamSender: Sendable {
  private let host: String
  private let port: Int
  private let timeout: Duration

  /// Sends to a host and port; connecting and sending may each take as long as `timeout`.
  public init(to host: String, port: Int, timeout: Duration = .seconds(10)) {
    self.host = host
    self.port = port
    self.timeout = timeout
  }

  /// Sends bytes, and waits until the system of the other side has them or closed the connection.
  public func send(_ bytes: [UInt8]) async throws(DatagramSender.Unsent) {
    let (host, port, seconds) = (host, port, max(timeout.components.seconds, 1))
    let problem: String? = await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(returning: Self.send(bytes, host, port, seconds: seconds))
      }
    }
    if let problem { throw DatagramSender.Unsent(description: "cannot send to \(host):\(port): \(problem)") }
  }

  private static func send(_ bytes: [UInt8], _ host: String, _ port: Int, seconds: Int64) -> String? {
    var hints = unsafe addrinfo()
    unsafe hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var list: UnsafeMutablePointer<addrinfo>?
    guard unsafe getaddrinfo(host, String(port), &hints, &list) == 0, let first = unsafe list else {
      return "the host has no address"
    }
    defer { unsafe freeaddrinfo(list) }
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    let descriptor = unsafe socket(first.pointee.ai_family, kind, 0)
    guard descriptor >= 0 else { return SystemError.last }
    defer { close(descriptor) }
    // The time for sending is that for connecting as well: socket(7).
    var patience = timeval(tv_sec: Int(seconds), tv_usec: 0)
    let size = socklen_t(MemoryLayout<timeval>.size)
    _ = unsafe setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, size)
    _ = unsafe setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, size)
    guard unsafe connect(descriptor, first.pointee.ai_addr, first.pointee.ai_addrlen) == 0 else {
      return errno == EINPROGRESS ? "no answer within \(seconds) s" : SystemError.last
    }
    var start = 0
    while start < bytes.count {
      let count = unsafe bytes.withUnsafeBytes {
        unsafe Glibc.send(
          descriptor, $0.baseAddress?.advanced(by: start), $0.count - start, Int32(MSG_NOSIGNAL))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        return errno == EAGAIN ? "nothing was taken within \(seconds) s" : SystemError.last
      }
      start += count
    }
    // A connection that the other side has reset takes bytes once more and loses them: its end is waited for.
    _ = shutdown(descriptor, Int32(SHUT_WR))
    var rest: UInt8 = 0
    while true {
      let count = unsafe recv(descriptor, &rest, 1, 0)
      if count > 0 || count < 0 && errno == EINTR { continue }
      // One that keeps the connection open has taken what there was.
      return count == 0 || errno == EAGAIN ? nil : SystemError.last
    }
  }
}
