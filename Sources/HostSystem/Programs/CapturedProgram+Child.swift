internal import Glibc
internal import Synchronization

extension CapturedProgram {
  /// A started program and the pipe from its standard output; killed and reaped when it is let go.
  final class Child: Sendable {
    /// How a program ended.
    enum End {
      case exited(Int32)
      case killed(Int32)
    }

    private let id: pid_t
    private let descriptor: Int32
    private let isReaped = Mutex(false)

    /// Starts a program in a process group of its own, so that what it starts ends with it.
    init(_ words: [String]) throws(Failure) {
      var ends: [Int32] = [-1, -1]
      guard unsafe ends.withUnsafeMutableBufferPointer({ unsafe pipe($0.baseAddress) }) == 0 else {
        throw .notStarted(SystemError.text(errno))
      }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
      let started = Self.spawn(words, output: ends[1])
      close(ends[1])
      guard started.error == 0 else {
        close(ends[0])
        throw .notStarted(SystemError.text(started.error))
      }
      id = started.id
      descriptor = ends[0]
    }

    deinit {
      close(descriptor)
      guard !isReaped.withLock({ $0 }) else { return }
      kill(-id, SIGKILL)
      var status: Int32 = 0
      while unsafe waitpid(id, &status, 0) < 0, errno == EINTR {}
    }

    /// Adds what has been written by now; false once the pipe is closed.
    func read(into output: inout [UInt8]) -> Bool {
      var chunk = [UInt8](repeating: 0, count: 4096)
      let count = unsafe chunk.withUnsafeMutableBytes {
        unsafe Glibc.read(descriptor, $0.baseAddress, $0.count)
      }
      if count > 0 { output += chunk[..<count] }
      return count > 0 || (count < 0 && (errno == EAGAIN || errno == EINTR))
    }

    /// How the program ended; nil while it runs.
    func end() -> End? {
      isReaped.withLock { isReaped in
        guard !isReaped else { return nil }
        var status: Int32 = 0
        guard unsafe waitpid(id, &status, WNOHANG) == id else { return nil }
        isReaped = true
        let signal = status & 0x7F
        return signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(signal)
      }
    }

    private static func spawn(_ words: [String], output: Int32) -> (id: pid_t, error: Int32) {
      var actions = unsafe posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
      unsafe posix_spawn_file_actions_init(&actions)
      unsafe posix_spawnattr_init(&attributes)
      defer {
        unsafe posix_spawn_file_actions_destroy(&actions)
        unsafe posix_spawnattr_destroy(&attributes)
      }
      unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
      unsafe posix_spawn_file_actions_adddup2(&actions, output, 1)
      // What this process ignores or blocks must not reach the program, or it could not be interrupted.
      var signals = sigset_t()
      unsafe sigemptyset(&signals)
      unsafe posix_spawnattr_setsigmask(&attributes, &signals)
      unsafe sigfillset(&signals)
      unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
      unsafe posix_spawnattr_setflags(
        &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
      var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
      defer { for index in words.indices { unsafe free(arguments[index]) } }
      var id: pid_t = 0
      let error = unsafe posix_spawnp(&id, words[0], &actions, &attributes, &arguments, environ)
      return (id, error)
    }
  }
}
