internal import Detection
internal import HostSystem
internal import Identity

/// Prints incidents for people.
public struct TerminalSink: WatchSink {
  /// The name of the sink, under which its state is kept.
  public let name = "terminal"
  private let print: @Sendable (String) throws -> Void
  private let grace: Duration

  /// Prints by a closure, which throws `WatchSinkGone` where what it prints is lost.
  ///
  /// A cancelled watch waits for it so long; a terminal that was stopped, or a full pipe, may keep it for ever.
  public init(grace: Duration = .seconds(1), _ print: @escaping @Sendable (String) throws -> Void) {
    self.print = print
    self.grace = grace
  }

  /// Prints the text.
  public func deliver(_ notice: WatchNotice) async throws {
    let text = notice.isUpdate ? "\nUPDATE of an incident told before:" + notice.text : notice.text
    try await BlockingWork.run(grace: grace, orThrow: WatchSinkHangs()) { try print(text) }
  }
}

/// Writes incidents to a file, a document a line.
public struct LinesFileSink: WatchSink {
  /// The name of the sink, under which its state is kept.
  public let name: String
  private let file: PrivateFile

  /// Writes to the end of a file.
  public init(path: String) {
    name = "file \(path)"
    file = PrivateFile(path)
  }

  /// Appends a line.
  public func deliver(_ notice: WatchNotice) async throws {
    try await BlockingWork.run(grace: .seconds(1), orThrow: WatchSinkHangs()) {
      try file.append(notice.document + [0x0A])
    }
  }
}

/// Runs a command for each incident, with the document on its input.
public struct CommandSink: WatchSink {
  private static let timeout = Duration.seconds(60)

  /// The name of the sink, under which its state is kept.
  public let name: String
  private let program: FedProgram

  /// Runs these words without a shell; `ROOTLATCH_SEVERITY` and `ROOTLATCH_TITLE` stand in the environment.
  public init(_ words: [String]) {
    name = "command \(words.joined(separator: " "))"
    program = FedProgram(words, timeout: Self.timeout)
  }

  /// Runs the command; a status other than 0 is a failure, and it is run again.
  public func deliver(_ notice: WatchNotice) async throws {
    try await program.run(
      notice.document + [0x0A],
      variables: ["ROOTLATCH_SEVERITY": notice.severity.rawValue, "ROOTLATCH_TITLE": notice.title])
  }
}

/// Prints incidents for programs, a document a line.
public struct DocumentSink: WatchSink {
  /// The name of the sink, under which its state is kept.
  public let name = "output"
  private let print: @Sendable (String) throws -> Void
  private let grace: Duration

  /// Prints by a closure, as ``TerminalSink/init(grace:_:)`` does.
  public init(grace: Duration = .seconds(1), _ print: @escaping @Sendable (String) throws -> Void) {
    self.print = print
    self.grace = grace
  }

  /// Prints the document.
  public func deliver(_ notice: WatchNotice) async throws {
    try await BlockingWork.run(grace: grace, orThrow: WatchSinkHangs()) {
      try print(String(decoding: notice.document, as: UTF8.self) + "\n")
    }
  }
}
