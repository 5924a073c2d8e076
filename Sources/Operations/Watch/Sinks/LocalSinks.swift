internal import Detection
public import HostSystem
public import Identity

/// Prints incidents for people.
public struct TerminalSink: WatchSink {
  /// The name of the sink, under which its state is kept.
  public let name = "terminal"
  private let print: @Sendable (String) -> Void

  /// Prints by a closure.
  public init(_ print: @escaping @Sendable (String) -> Void) { self.print = print }

  /// Prints the text.
  public func deliver(_ notice: WatchNotice) async throws {
    print(notice.isUpdate ? "\nUPDATE of an incident told before:" + notice.text : notice.text)
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
  public func deliver(_ notice: WatchNotice) async throws { try file.append(notice.document + [0x0A]) }
}

/// Sends incidents to a syslog server (RFC 5424) over UDP (RFC 5426) or to a socket of the machine.
public struct SyslogSink: WatchSink {
  /// The name of the sink, under which its state is kept.
  public let name: String
  private let sender: DatagramSender
  private let host: String
  private let process: Int32
  private let now: @Sendable () -> Timestamp

  /// Sends to a target in the name of a host and process.
  public init(
    to target: DatagramSender.Target, host: String, process: Int32, now: @escaping @Sendable () -> Timestamp
  ) {
    name = "syslog \(target)"
    sender = DatagramSender(to: target)
    self.host = host
    self.process = process
    self.now = now
  }

  /// Sends one message.
  public func deliver(_ notice: WatchNotice) async throws {
    try sender.send(SyslogMessage(notice, at: now(), host: host, process: process).bytes)
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
  private let print: @Sendable (String) -> Void

  /// Prints by a closure.
  public init(_ print: @escaping @Sendable (String) -> Void) { self.print = print }

  /// Prints the document.
  public func deliver(_ notice: WatchNotice) async throws {
    print(String(decoding: notice.document, as: UTF8.self) + "\n")
  }
}
