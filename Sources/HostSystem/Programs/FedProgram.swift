internal import Dispatch
internal import Glibc

/// A program that is run once for each thing it is fed, without a shell.
///
/// Its output and errors go where this process's errors go.
public struct FedProgram: Sendable {
  /// Why it did not do its work.
  public struct Failure: Error, CustomStringConvertible {
    /// One line for the reader.
    public let description: String
  }

  private let words: [String]
  private let timeout: Duration

  /// Describes a program; it is killed when it takes longer than `timeout`.
  public init(_ words: [String], timeout: Duration) {
    self.words = words
    self.timeout = timeout
  }

  /// Runs it with these bytes as its input, and waits for its end.
  public func run(_ input: [UInt8], variables: [String: String]) async throws(Failure) {
    let words = words
    let milliseconds = timeout.components.seconds * 1000
    let problem: String? = await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(returning: Self.feed(words, input, variables, milliseconds: milliseconds))
      }
    }
    if let problem { throw Failure(description: "`\(words.first ?? "")` \(problem)") }
  }

  /// Runs a program in this thread; gives what went wrong.
  private static func feed(
    _ words: [String], _ input: [UInt8], _ variables: [String: String], milliseconds: Int64
  ) -> String? {
    var ends: [Int32] = [-1, -1]
    guard
      unsafe socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0, &ends) == 0
    else { return "could not be given its input" }
    defer { if ends[0] >= 0 { close(ends[0]) } }
    var environment = ProcessEnvironment.current()
    for (name, value) in variables { environment[name] = value }
    var process: pid_t = 0
    let error = spawn(words, environment, input: ends[1], &process)
    close(ends[1])
    guard error == 0 else {
      return "cannot be run: \(SystemError.text(error))"
    }
    var start = 0
    while start < input.count {
      let count = unsafe input.withUnsafeBytes {
        unsafe Glibc.send(ends[0], $0.baseAddress?.advanced(by: start), $0.count - start, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { break }
      start += count
    }
    _ = shutdown(ends[0], Int32(SHUT_WR))
    var status: Int32 = 0
    var waited: Int64 = 0
    while unsafe waitpid(process, &status, WNOHANG) == 0 {
      guard waited < milliseconds else {
        kill(process, SIGKILL)
        _ = unsafe waitpid(process, &status, 0)
        return "took more than \(milliseconds / 1000) s and was ended"
      }
      usleep(5000)
      waited += 5
    }
    let signal = status & 0x7F
    if signal != 0 { return "was ended by signal \(signal)" }
    let code = (status >> 8) & 0xFF
    return code == 0 ? nil : "ended with status \(code)"
  }

  private static func spawn(
    _ words: [String], _ environment: [String: String], input: Int32, _ process: inout pid_t
  ) -> Int32 {
    var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    var variables = unsafe environment.map { unsafe strdup("\($0.key)=\($0.value)") } + [nil]
    var actions = unsafe posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    var defaults = sigset_t()
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawnattr_init(&attributes)
    // A signal this process ignores would stay ignored in the program.
    unsafe sigfillset(&defaults)
    unsafe posix_spawnattr_setsigdefault(&attributes, &defaults)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    unsafe posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    unsafe posix_spawn_file_actions_adddup2(&actions, STDERR_FILENO, STDOUT_FILENO)
    defer {
      for index in words.indices { unsafe free(arguments[index]) }
      for index in 0..<environment.count { unsafe free(variables[index]) }
      unsafe posix_spawn_file_actions_destroy(&actions)
      unsafe posix_spawnattr_destroy(&attributes)
    }
    return unsafe posix_spawnp(&process, words.first ?? "", &actions, &attributes, &arguments, &variables)
  }
}
