public import CommandLineKit
internal import HostSystem
internal import Synchronization

/// Standard output for data and standard error for everything else, which share a terminal.
///
/// A progress line on standard error is wiped away before anything else is written.
public final class Console: Sendable {
  /// Takes text.
  public typealias Writer = @Sendable (String) -> Void
  /// Takes data, which may be no text.
  public typealias DataWriter = @Sendable ([UInt8]) -> Void

  private let out: DataWriter
  private let diagnostics: Writer
  private let line = Mutex(Line())

  /// What stands in the terminal's last line.
  private struct Line {
    var showsProgress = false
    /// Whether a question waits there for its answer.
    var isTaken = false
  }

  /// How data is painted.
  public let style: TerminalStyle
  /// The width of standard output; nil where it is no terminal.
  public let width: Int?
  /// The width of standard error; nil where it is no terminal.
  public let diagnosticsWidth: Int?
  /// The width that progress has on standard error; nil where none is shown.
  public let progressWidth: Int?
  /// Whether only results and errors are wanted.
  public let isQuiet: Bool

  /// Creates a console that writes wherever it is told to.
  public init(
    out: @escaping DataWriter, diagnostics: @escaping Writer, style: TerminalStyle = .plain,
    width: Int? = nil, diagnosticsWidth: Int? = nil, progressWidth: Int? = nil, isQuiet: Bool = false
  ) {
    self.out = out
    self.diagnostics = diagnostics
    self.style = style
    self.width = width
    self.diagnosticsWidth = diagnosticsWidth
    self.progressWidth = progressWidth
    self.isQuiet = isQuiet
  }

  /// The console of the process.
  public static func standard<Forms>(
    _ options: GlobalOptions<Forms>, environment: [String: String]
  ) -> Console {
    standard(options.connection, environment: environment)
  }

  /// The console of the process.
  public static func standard(_ options: ConnectionOptions, environment: [String: String]) -> Console {
    let width = outputWidth(environment)
    let diagnosticsWidth = TerminalSize.columns(
      ofTerminal: StandardStream.error.rawValue, environment: environment)
    let showsProgress =
      !options.quiet && !options.noProgress && !options.verbose && environment["TERM"] != "dumb"
    return Console(
      out: { StandardStream.output.write($0) }, diagnostics: { StandardStream.error.write($0) },
      style: TerminalStyle(
        isTerminal: TerminalSize.isTerminal(StandardStream.output.rawValue), environment: environment,
        noColor: options.noColor),
      width: width, diagnosticsWidth: diagnosticsWidth,
      progressWidth: showsProgress ? diagnosticsWidth : nil,
      isQuiet: options.quiet)
  }

  /// The columns to lay standard output out for: what `ROOTLATCH_COLUMNS` says, for output that somebody reads by way of
  /// a pager, or those of the terminal; nil where it is none.
  static func outputWidth(_ environment: [String: String]) -> Int? {
    if let wished = environment["ROOTLATCH_COLUMNS"].flatMap({ Int($0) }), wished > 0 { return wished }
    return TerminalSize.columns(ofTerminal: StandardStream.output.rawValue, environment: environment)
  }

  /// Writes data.
  public func print(_ text: String) { print(Array(text.utf8)) }

  /// Writes data as it is, also what is no text.
  public func print(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    wipeProgress()
    out(bytes)
  }

  /// Writes an error.
  public func error(_ message: String) {
    wipeProgress()
    let line = message.split(whereSeparator: \.isNewline).map { $0.drop { $0 == " " } }
      .joined(separator: " ")
    diagnostics("rootlatch: \(line.replacingControlCharacters())".folded(to: diagnosticsWidth) + "\n")
  }

  /// Writes something worth knowing, unless the user wants quiet.
  public func note(_ message: String) {
    guard !isQuiet else { return }
    wipeProgress()
    diagnostics(message.replacingControlCharacters().folded(to: diagnosticsWidth) + "\n")
  }

  /// Shows a progress line in place of the last one.
  func show(_ progress: ProgressLine) {
    guard let progressWidth else { return }
    line.withLock { line in
      guard !line.isTaken else { return }
      line.showsProgress = true
      diagnostics("\r\u{1B}[K" + progress.render(width: progressWidth - 1, style: style))
    }
  }

  /// Keeps progress away while a question waits for its answer.
  func withoutProgress<Answer>(_ ask: () async -> Answer) async -> Answer {
    wipeProgress()
    line.withLock { $0.isTaken = true }
    defer { line.withLock { $0.isTaken = false } }
    return await ask()
  }

  /// Takes the progress line away.
  func wipeProgress() {
    line.withLock { line in
      if line.showsProgress { diagnostics("\r\u{1B}[K") }
      line.showsProgress = false
    }
  }
}
