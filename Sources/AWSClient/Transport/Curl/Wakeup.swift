internal import CCurl
private import Glibc

/// A descriptor that becomes readable when another thread calls (eventfd(2)).
final class Wakeup: Sendable {
  let descriptor: Int32

  init() throws(TransportError) {
    descriptor = eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))
    guard descriptor >= 0 else { throw TransportError(.other, "no file descriptor is left") }
  }

  deinit { _ = close(descriptor) }

  /// Makes the descriptor readable.
  func signal() { _ = eventfd_write(descriptor, 1) }

  /// Sleeps until the descriptor is readable, and makes it unreadable again.
  func wait() {
    var descriptors = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    _ = unsafe poll(&descriptors, 1, -1)
    clear()
  }

  /// Makes the descriptor unreadable again.
  func clear() {
    var count: eventfd_t = 0
    _ = unsafe eventfd_read(descriptor, &count)
  }
}
