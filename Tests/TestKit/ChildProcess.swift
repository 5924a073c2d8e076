private import Dispatch
private import Glibc
private import Synchronization

/// A program that runs beside the test, in a process group of its own.
///
/// It is killed, with everything it started, when its time is over. Its output is kept up to 64 MiB.
public final class ChildProcess: Sendable {
  /// The program could not be started, ended early, or said something unexpected.
  public struct Failure: Error, Sendable, CustomStringConvertible {
    /// What went wrong.
    public let description: String

    /// Says what went wrong.
    public init(description: String) { self.description = description }
  }

  /// What a program has left behind.
  public struct Outcome: Sendable {
    /// The exit status; 128 and the signal's number where a signal ended it.
    public let status: Int32
    /// What it wrote to standard output.
    public let output: String
    /// What it wrote to standard error.
    public let errors: String
    /// Whether it was killed because its time was over.
    public let isOverdue: Bool
  }

  private struct State {
    var output: [UInt8] = []
    var errors: [UInt8] = []
    var deadline: ContinuousClock.Instant
    var isOverdue = false
    var isReaped = false
    var outcome: Outcome?
    var waiting: [CheckedContinuation<Void, Never>] = []
  }

  private let pid: Int32
  private let state: Mutex<State>

  /// The process id.
  public var id: Int32 { pid }

  init(pid: Int32, output: Int32, errors: Int32, input: Int32, feed: [UInt8], timeout: Duration) {
    self.pid = pid
    self.state = Mutex(State(deadline: .now + timeout))
    DispatchQueue(label: "child \(pid) reader").async { self.collect(output, errors) }
    DispatchQueue(label: "child \(pid) writer").async { Self.write(feed, to: input) }
  }

  /// Whether it has not ended.
  public var isRunning: Bool { state.withLock { $0.outcome == nil } }

  /// What it has left behind, once it has ended.
  public func outcome() async -> Outcome {
    while true {
      if let outcome = state.withLock({ $0.outcome }) { return outcome }
      await change { $0.outcome != nil }
    }
  }

  /// Where a program writes.
  public enum Stream: Sendable {
    /// Standard output.
    case output
    /// Standard error.
    case errors
  }

  /// The first line of standard output that a closure takes, or a later one by its number, once it is there.
  ///
  /// - Throws: The program ended without such a line.
  public func line(
    _ number: Int = 1, of stream: Stream = .output, where isWanted: @Sendable (Substring) -> Bool
  ) async throws(Failure) -> String {
    var seen = 0
    while true {
      let (bytes, outcome) = state.withLock { (stream == .output ? $0.output : $0.errors, $0.outcome) }
      let text = String(decoding: bytes, as: UTF8.self)
      seen = bytes.count
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      let wanted = lines.dropLast(outcome == nil ? 1 : 0).filter(isWanted)
      if wanted.count >= number { return String(wanted[number - 1]) }
      if let outcome {
        throw Failure(
          description: "it ended with \(outcome.status) before the line that was waited for: "
            + "\(outcome.output)\(outcome.errors)")
      }
      await change { [seen] in
        $0.outcome != nil || (stream == .output ? $0.output.count : $0.errors.count) > seen
      }
    }
  }

  /// Asks it to end, and kills it five seconds later.
  public func terminate() {
    state.withLock { state in
      guard !state.isReaped else { return }
      _ = kill(-pid, SIGTERM)
      state.deadline = min(state.deadline, .now + .seconds(5))
    }
  }

  /// Sends it a signal, and nothing to those it started.
  public func signal(_ number: Int32) {
    state.withLock { state in
      if !state.isReaped { _ = kill(pid, number) }
    }
  }

  private func change(isThere: @Sendable (borrowing State) -> Bool) async {
    await withCheckedContinuation { continuation in
      let isDone = state.withLock { state in
        if isThere(state) { return true }
        state.waiting.append(continuation)
        return false
      }
      if isDone { continuation.resume() }
    }
  }

  private func update(_ body: (inout State) -> Void) {
    let waiting = state.withLock { state in
      body(&state)
      defer { state.waiting = [] }
      return state.waiting
    }
    for continuation in waiting { continuation.resume() }
  }

  /// Reads until the program has ended, and looks at the time between.
  private func collect(_ output: Int32, _ errors: Int32) {
    var open = [output, errors]
    var status: Int32?
    while true {
      var polled = open.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      let ready = unsafe poll(&polled, nfds_t(polled.count), status == nil ? 50 : 0)
      for place in polled where ready > 0 && place.revents != 0 {
        let bytes = Self.read(place.fd)
        if bytes.isEmpty {
          open.removeAll { $0 == place.fd }
        } else {
          update { state in
            if place.fd == output { state.output += bytes } else { state.errors += bytes }
          }
        }
      }
      if status != nil, ready <= 0 || open.isEmpty { break }
      if status == nil { status = reap() }
    }
    _ = close(output)
    _ = close(errors)
    update { state in
      state.outcome = Outcome(
        status: status ?? -1, output: String(decoding: state.output, as: UTF8.self),
        errors: String(decoding: state.errors, as: UTF8.self), isOverdue: state.isOverdue)
    }
  }

  /// The exit status if the program has ended; kills the group when its time is over.
  private func reap() -> Int32? {
    state.withLock { state in
      var status: Int32 = 0
      if unsafe waitpid(pid, &status, WNOHANG) == pid {
        _ = kill(-pid, SIGKILL)
        state.isReaped = true
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
      }
      if ContinuousClock.now >= state.deadline || state.output.count + state.errors.count > 64 << 20 {
        state.isOverdue = true
        _ = kill(-pid, SIGKILL)
      }
      return nil
    }
  }

  private static func read(_ descriptor: Int32) -> ArraySlice<UInt8> {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = unsafe buffer.withUnsafeMutableBytes {
      unsafe Glibc.read(descriptor, $0.baseAddress, $0.count)
    }
    return buffer[..<max(count, 0)]
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { break }
      rest = rest.dropFirst(count)
    }
    _ = close(descriptor)
  }
}
