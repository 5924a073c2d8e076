internal import Dispatch
internal import Glibc

/// A program that is run with this process's own streams.
public struct Program: Sendable {
  /// The program's name or path, and its arguments.
  public let words: [String]
  /// All of its environment.
  public let environment: [String: String]

  /// Describes a run.
  public init(_ words: [String], environment: [String: String]) {
    self.words = words
    self.environment = environment
  }

  /// How a run ended.
  public enum End: Hashable, Sendable {
    /// By itself, with this status.
    case exited(Int32)
    /// By this signal.
    case killed(Int32)

    /// The status a shell would show: 128 and the number for a signal.
    public var status: Int32 {
      switch self {
      case .exited(let status): status
      case .killed(let signal): 128 + signal
      }
    }
  }

  /// Why a program could not be started.
  public struct NotStarted: Error, CustomStringConvertible {
    /// The program.
    public let name: String
    /// The system's reason.
    public let reason: String

    /// One line for the reader.
    public var description: String { "cannot run `\(name)`: \(reason)" }
  }

  /// Starts the program and waits for its end.
  ///
  /// Ctrl-C of a terminal reaches it as it reaches this process.
  ///
  /// - Parameter signals: What is passed on to the program as it arrives here.
  public func run(forwarding signals: AsyncStream<Interruption>? = nil) async throws(NotStarted) -> End {
    let process = try start()
    let messenger = signals.map { signals in
      Task {
        for await signal in signals where signal != .interrupt || isatty(STDIN_FILENO) == 0 {
          _ = kill(process, signal.rawValue)
        }
      }
    }
    defer { messenger?.cancel() }
    return await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        var status: Int32 = 0
        while unsafe waitpid(process, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7F
        continuation.resume(returning: signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(signal))
      }
    }
  }

  private func start() throws(NotStarted) -> pid_t {
    var arguments = unsafe words.map { unsafe strdup($0) } + [nil]
    var variables = unsafe environment.map { unsafe strdup("\($0.key)=\($0.value)") } + [nil]
    defer {
      for index in words.indices { unsafe free(arguments[index]) }
      for index in 0..<environment.count { unsafe free(variables[index]) }
    }
    var attributes = posix_spawnattr_t()
    var defaults = sigset_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    // A signal this process ignores would stay ignored in the child: both ends get their own back.
    unsafe sigemptyset(&defaults)
    unsafe sigaddset(&defaults, SIGHUP)
    unsafe sigaddset(&defaults, SIGINT)
    unsafe sigaddset(&defaults, SIGTERM)
    unsafe sigaddset(&defaults, SIGPIPE)
    unsafe posix_spawnattr_setsigdefault(&attributes, &defaults)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var process: pid_t = 0
    let error = unsafe posix_spawnp(&process, words.first ?? "", nil, &attributes, &arguments, &variables)
    guard error == 0 else {
      throw NotStarted(name: words.first ?? "", reason: SystemError.text(error))
    }
    return process
  }
}
