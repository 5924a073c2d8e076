private import Glibc

/// Programs that a test runs.
public enum Subprocess {
  /// Runs a program to its end; a non-zero exit status is a normal result.
  ///
  /// - Parameters:
  ///   - arguments: The program's path, or a name on `PATH`, and its arguments.
  ///   - environment: The whole environment; the test's own where nil.
  ///   - directory: Where it runs; where the test runs where nil.
  ///   - input: What it reads from standard input.
  /// - Throws: Why it could not be started.
  public static func run(
    _ arguments: [String], environment: [String: String]? = nil, in directory: String? = nil,
    input: String = "", timeout: Duration = Patience.limit
  ) async throws(ChildProcess.Failure) -> ChildProcess.Outcome {
    let child = try start(
      arguments, environment: environment, in: directory, input: input, timeout: timeout)
    return await child.outcome()
  }

  /// Runs a program beside a closure, and ends it when the closure is done.
  ///
  /// - Throws: Why it could not be started, or what the closure throws.
  public static func withRunning<Result>(
    _ arguments: [String], environment: [String: String]? = nil, in directory: String? = nil,
    timeout: Duration = Patience.limit, _ body: (ChildProcess) async throws -> Result
  ) async throws -> Result {
    let child = try start(
      arguments, environment: environment, in: directory, input: "", timeout: timeout)
    do {
      let result = try await body(child)
      child.terminate()
      _ = await child.outcome()
      return result
    } catch {
      child.terminate()
      _ = await child.outcome()
      throw error
    }
  }

  /// The test's own environment.
  public static var environment: [String: String] {
    var values: [String: String] = [:]
    var place = unsafe environ
    while let entry = unsafe place.pointee {
      let text = unsafe String(cString: entry)
      if let equals = text.firstIndex(of: "=") {
        values[String(text[..<equals])] = String(text[text.index(after: equals)...])
      }
      unsafe place += 1
    }
    return values
  }

  private static func start(
    _ arguments: [String], environment: [String: String]?, in directory: String?, input: String,
    timeout: Duration
  ) throws(ChildProcess.Failure) -> ChildProcess {
    let arguments = directory.map { ["/usr/bin/env", "-C", $0] + arguments } ?? arguments
    guard let program = arguments.first else { throw ChildProcess.Failure(description: "no program") }
    let standardInput = try pair()
    let output = try pipe()
    let errors = try pipe()
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, standardInput.theirs, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, output.theirs, 1)
    unsafe posix_spawn_file_actions_adddup2(&actions, errors.theirs, 2)
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK))
    let variables = (environment ?? self.environment).map { "\($0.key)=\($0.value)" }.sorted()
    var pid: pid_t = 0
    let words = unsafe cStrings(arguments)
    let values = unsafe cStrings(variables)
    defer { unsafe free(words + values) }
    let status = unsafe posix_spawnp(&pid, program, &actions, &attributes, words, values)
    for descriptor in [standardInput.theirs, output.theirs, errors.theirs] { _ = close(descriptor) }
    guard status == 0 else {
      for descriptor in [standardInput.ours, output.ours, errors.ours] { _ = close(descriptor) }
      let reason = unsafe String(cString: strerror(status))
      throw ChildProcess.Failure(description: "`\(program)` cannot be started: \(reason)")
    }
    return ChildProcess(
      pid: pid, output: output.ours, errors: errors.ours, input: standardInput.ours,
      feed: Array(input.utf8), timeout: timeout)
  }

  private static func pipe() throws(ChildProcess.Failure) -> (ours: Int32, theirs: Int32) {
    var ends: [Int32] = [0, 0]
    guard unsafe Glibc.pipe(&ends) == 0 else { throw ChildProcess.Failure(description: "no pipe") }
    for descriptor in ends { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  /// A pair of sockets, because writing to a pipe that nobody reads would raise a signal.
  private static func pair() throws(ChildProcess.Failure) -> (ours: Int32, theirs: Int32) {
    var ends: [Int32] = [0, 0]
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard unsafe socketpair(AF_UNIX, kind, 0, &ends) == 0 else {
      throw ChildProcess.Failure(description: "no pair of sockets")
    }
    return (ends[0], ends[1])
  }

  /// Copies of the texts, and nil behind them.
  private static func cStrings(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    var pointers: [UnsafeMutablePointer<CChar>?] = unsafe []
    for text in texts { unsafe pointers.append(strdup(text)) }
    unsafe pointers.append(nil)
    return unsafe pointers
  }

  private static func free(_ pointers: [UnsafeMutablePointer<CChar>?]) {
    for index in unsafe pointers.indices { unsafe Glibc.free(pointers[index]) }
  }
}
