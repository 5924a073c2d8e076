internal import Dispatch
internal import Glibc
internal import Synchronization

/// The lines of standard input as they come, without a thread of the task pool waiting for them.
public final class InputLines: Sendable {
  private struct State {
    var rest: [UInt8] = []
    var isAtEnd = false
  }

  private let limit: Int
  private let state = Mutex(State())
  private let queue = DispatchQueue(label: "input lines")

  /// Reads standard input; a line of more than `limit` bytes is given in pieces.
  public init(limit: Int) { self.limit = limit }

  /// The complete lines that come next, at least one; nil at the end.
  ///
  /// Cancellation gives up waiting.
  public func next() async throws -> [[UInt8]]? {
    while true {
      if state.withLock({ $0.isAtEnd && $0.rest.isEmpty }) { return nil }
      let chunk = try await read()
      let lines = state.withLock { state -> [[UInt8]] in
        if chunk.isEmpty { state.isAtEnd = true }
        state.rest += chunk
        var lines: [[UInt8]] = []
        var start = 0
        while let end = state.rest[start...].firstIndex(of: 0x0A) {
          if end > start { lines.append(Array(state.rest[start..<end])) }
          start = end + 1
        }
        state.rest.removeFirst(start)
        if state.rest.count > limit || state.isAtEnd, !state.rest.isEmpty {
          lines.append(state.rest)
          state.rest = []
        }
        return lines
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
          var buffer = [UInt8](repeating: 0, count: 1 << 16)
          let count = unsafe buffer.withUnsafeMutableBytes {
            unsafe Glibc.read(STDIN_FILENO, $0.baseAddress, $0.count)
          }
          if count < 0, errno == EINTR || errno == EAGAIN { return continuation.resume(returning: nil) }
          continuation.resume(returning: Array(buffer.prefix(max(count, 0))))
        }
      }
      if let bytes { return bytes }
    }
  }
}
