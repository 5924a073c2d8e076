internal import CMicroHTTPD
private import Glibc
private import Synchronization

/// A socket that listens, and the thread that deals its connections out to the threads of a daemon.
final class Acceptor: Sendable {
  private let listener: Int32
  private let thread: Mutex<pthread_t?>
  private let places: ConnectionPlaces

  /// What the thread needs.
  @safe private final class Work {
    let listener: Int32
    let daemon: OpaquePointer
    let places: ConnectionPlaces

    @unsafe init(listener: Int32, daemon: OpaquePointer, places: ConnectionPlaces) {
      self.listener = listener
      unsafe self.daemon = daemon
      self.places = places
    }

    func run() {
      while places.take() {
        switch unsafe http_accept(listener, daemon) {
        case 0: continue
        // The socket was shut down.
        case EINVAL, EBADF: return
        // Neither memory nor descriptors are given back sooner for being asked for again at once.
        case EMFILE, ENFILE, ENOBUFS, ENOMEM: usleep(10_000)
        default: break
        }
        places.giveBack()
      }
    }
  }

  /// Starts the thread, which ends before the daemon does; the socket is closed with it, or where there can be none.
  @unsafe init(
    listener: Int32, daemon: OpaquePointer, places: ConnectionPlaces
  ) throws(HTTPServerError) {
    let work = unsafe Unmanaged.passRetained(Work(listener: listener, daemon: daemon, places: places))
    var thread = pthread_t()
    let status = unsafe pthread_create(
      &thread, nil,
      { work in
        guard let work = unsafe work else { return nil }
        Acceptor.leaveSignalsToOthers()
        unsafe Unmanaged<Work>.fromOpaque(work).takeRetainedValue().run()
        return nil
      }, work.toOpaque())
    guard status == 0 else {
      unsafe work.release()
      close(listener)
      throw HTTPServerError(.couldNotListen, "no thread could be started")
    }
    self.listener = listener
    self.thread = Mutex(thread)
    self.places = places
  }

  deinit { stop() }

  /// Refuses connections from now on, and waits for the thread; does nothing a second time.
  func stop() {
    guard let thread = thread.withLock({ $0.take() }) else { return }
    places.close()
    shutdown(listener, Int32(SHUT_RDWR))
    pthread_join(thread, nil)
    close(listener)
  }

  private static func leaveSignalsToOthers() {
    var signals = sigset_t()
    unsafe sigfillset(&signals)
    unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
  }
}
