internal import Dispatch
internal import Glibc
internal import Synchronization

/// The lines of standard input as they come, without a thread of the task pool waiting for them.
public final class InputLines: Sendable {
  private struct State {
    var rest: [UInt8] = []
    var isAtEnd = false
  }

  /// The most bytes that are read at once.
  private static let most = 1 << 20

  private let limit: Int
  private let state = Mutex(State())
  private let queue = DispatchQueue(label: "input lines")

  /// Reads standard input; a line of more than `limit` bytes is given in pieces.
  public init(limit: Int) {
    self.limit = limit
    // F_SETPIPE_SZ, fcntl(2): a pipe holds what is read at once; another kind of input refuses it.
    _ = fcntl(STDIN_FILENO, 1031, Int32(Self.most))
  }

  /// The complete lines that are there, at least one; nil at the end.
  ///
  /// Cancellation gives up waiting.
  public func next() async throws -> [UInt8]? {
    while true {
      if state.withLock({ $0.isAtEnd && $0.rest.isEmpty }) { return nil }
      let chunk = try await read()
      let lines = state.withLock { state -> [UInt8] in
        if chunk.isEmpty { state.isAtEnd = true }
        let end = chunk.lastIndex(of: 0x0A).map { state.rest.count + $0 + 1 } ?? 0
        state.rest += chunk
        let taken = state.isAtEnd || state.rest.count > limit && end == 0 ? state.rest.count : end
        defer { state.rest.removeFirst(taken) }
        return Array(state.rest.prefix(taken))
      }
      if !lines.isEmpty { return lines }
    }
  }

  /// The next bytes; empty at the end.
  private func read() async throws -> [UInt8] {
    while true {
      try Task.checkCancellation()
      let bytes: [UInt8]? = await withCheckedContinuation { continuation in
        queue.async {
          var place = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
          // The wait ends now and then, so that cancellation is noticed.
          guard unsafe poll(&place, 1, 200) > 0 else { return continuation.resume(returning: nil) }
          continuation.resume(returning: Self.readWhatIsThere())
        }
      }
      if let bytes { return bytes }
    }
  }

  /// Reads up to a megabyte without waiting for more; nil where nothing was there, and empty at the end.
  private static func readWhatIsThere() -> [UInt8]? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < most {
      let count = unsafe buffer.withUnsafeMutableBytes {
        unsafe Glibc.read(STDIN_FILENO, $0.baseAddress, $0.count)
      }
      if count < 0, bytes.isEmpty, errno == EINTR || errno == EAGAIN { return nil }
      // An end behind something is met again by the next call.
      if count <= 0 { break }
      bytes += buffer[..<count]
      var place = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      guard unsafe poll(&place, 1, 0) > 0 else { break }
    }
    return bytes
  }
}
