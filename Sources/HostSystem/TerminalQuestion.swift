internal import Glibc

/// A question to whoever sits at the terminal, whose answer is not shown.
public struct TerminalQuestion: Sendable {
  private let prompt: String

  /// Creates a question.
  public init(_ prompt: String) { self.prompt = prompt }

  /// Whether there is a terminal to ask on: the process has one, and its errors are read there.
  public static var isPossible: Bool {
    let descriptor = unsafe open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { return false }
    _ = close(descriptor)
    return isatty(STDERR_FILENO) == 1
  }

  /// The line that was typed, without its end; nil where there is no terminal, it was closed, or the task was
  /// cancelled.
  public func answer() async -> String? {
    let terminal = unsafe open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard terminal >= 0 else { return nil }
    defer { _ = close(terminal) }
    var settings = termios()
    guard unsafe tcgetattr(terminal, &settings) == 0 else { return nil }
    var silent = settings
    silent.c_lflag &= ~tcflag_t(ECHO)
    _ = unsafe tcsetattr(terminal, TCSAFLUSH, &silent)
    defer {
      _ = unsafe tcsetattr(terminal, TCSAFLUSH, &settings)
      Self.write("\n", to: terminal)
    }
    Self.write(prompt, to: terminal)
    // Looked at now and then instead of read, so that a cancelled task does not wait for a key.
    while !Task.isCancelled {
      var place = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
      if unsafe poll(&place, 1, 0) > 0 { return Self.line(from: terminal) }
      try? await Task.sleep(for: .milliseconds(50))
    }
    return nil
  }

  /// One line: terminals hand over lines whole.
  private static func line(from terminal: Int32) -> String? {
    var buffer = [UInt8](repeating: 0, count: 1024)
    let count = unsafe buffer.withUnsafeMutableBytes {
      unsafe read(terminal, $0.baseAddress, $0.count)
    }
    guard count > 0 else { return nil }
    return String(decoding: buffer[..<count].prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
  }

  private static func write(_ text: String, to terminal: Int32) {
    let bytes = Array(text.utf8)
    _ = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(terminal, $0.baseAddress, $0.count) }
  }
}
