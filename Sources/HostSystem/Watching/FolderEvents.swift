internal import Dispatch
internal import Glibc
internal import Synchronization

/// Tells at once what happens in folders, by inotify(7).
///
/// It is a hint and no truth: folders of other machines, and more folders than the system watches for one user, stay
/// silent. Whoever listens looks for itself now and then.
public final class FolderEvents: Sendable {
  /// What happened since the last time.
  public struct News: Sendable {
    /// Files that were written, and whether whoever wrote them has closed them or put them there as a whole.
    public var files: [FilePath: Bool] = [:]
    /// Whether folders came or went, or more happened than the system keeps: then everything may be another.
    public var isUnclear = false
  }

  private struct State {
    var folders: [Int32: FilePath] = [:]
    var news = News()
  }

  /// The most files that are told by name.
  private static let most = 10_000
  private static let mask = UInt32(
    IN_MODIFY | IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | IN_ONLYDIR | IN_EXCL_UNLINK)

  private let descriptor: Int32
  /// Ends a wait.
  private let wake: (read: Int32, write: Int32)
  private let queue = DispatchQueue(label: "folder events")
  private let state = Mutex(State())

  /// Listens; nil where the system gives no more such things to this user.
  public init?() {
    descriptor = inotify_init1(O_NONBLOCK | O_CLOEXEC)
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    _ = unsafe socketpair(AF_UNIX, kind, 0, &ends)
    wake = (ends[0], ends[1])
    guard descriptor >= 0, wake.read >= 0 else { return nil }
  }

  deinit {
    for one in [descriptor, wake.read, wake.write] where one >= 0 { close(one) }
  }

  /// Listens to what happens in a folder, though not in folders inside of it; again does nothing.
  ///
  /// - Returns: Whether it is a folder that the system listens to.
  @discardableResult
  public func listen(to folder: FilePath) -> Bool {
    let watch = unsafe folder.withCPath { unsafe inotify_add_watch(descriptor, $0, Self.mask) }
    guard watch >= 0 else { return false }
    state.withLock { $0.folders[watch] = folder }
    return true
  }

  /// What happened since the last time, waiting for it no longer than so; cancellation ends the wait.
  public func next(atMost limit: Duration) async -> News {
    let news = take()
    if !news.files.isEmpty || news.isUnclear { return news }
    let (seconds, attoseconds) = limit.components
    // An hour at a time is enough: whoever calls looks for itself in between.
    let milliseconds = Int32(min(max(seconds * 1000 + attoseconds / 1_000_000_000_000_000, 0), 3_600_000))
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        queue.async { [self] in
          var places = [descriptor, wake.read].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
          _ = unsafe poll(&places, nfds_t(places.count), milliseconds)
          continuation.resume()
        }
      }
    } onCancel: {
      var one: UInt8 = 1
      _ = unsafe write(wake.write, &one, 1)
    }
    return take()
  }

  private func take() -> News {
    read()
    return state.withLock { state in
      defer { state.news = News() }
      return state.news
    }
  }

  /// Reads all events that are there.
  private func read() {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe Glibc.read(descriptor, $0.baseAddress, $0.count)
      }
      guard count > 0 else { return }
      unsafe buffer.withUnsafeBytes { bytes in
        var place = 0
        let head = MemoryLayout<inotify_event>.size
        while place + head <= count {
          let event = unsafe bytes.loadUnaligned(fromByteOffset: place, as: inotify_event.self)
          let end = min(place + head + Int(event.len), count)
          note(event, name: unsafe Array(bytes[(place + head)..<end].prefix { $0 != 0 }))
          place = end
        }
      }
    }
  }

  private func note(_ event: inotify_event, name: [UInt8]) {
    state.withLock { state in
      if event.mask & UInt32(IN_IGNORED) != 0 {
        state.folders[event.wd] = nil
        return
      }
      guard event.mask & UInt32(IN_Q_OVERFLOW | IN_ISDIR) == 0, let folder = state.folders[event.wd],
        state.news.files.count < Self.most
      else {
        state.news.isUnclear = true
        return
      }
      let isWhole = event.mask & UInt32(IN_CLOSE_WRITE | IN_MOVED_TO) != 0
      let path = folder.appending(name)
      state.news.files[path] = isWhole || state.news.files[path] == true
    }
  }
}
