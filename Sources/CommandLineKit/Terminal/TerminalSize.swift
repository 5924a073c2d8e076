internal import Glibc

/// The columns and rows of a terminal.
public struct TerminalSize: Hashable, Sendable {
  /// The characters in a line, at least 1.
  public var columns: Int

  /// The lines, at least 1.
  public var rows: Int

  /// Creates a size; what is below 1 counts as 1.
  public init(columns: Int, rows: Int) {
    self.columns = max(columns, 1)
    self.rows = max(rows, 1)
  }

  /// The size assumed for what is no terminal, 80 by 24.
  public static let standard = TerminalSize(columns: 80, rows: 24)

  /// The size of the terminal behind a file descriptor; nil when it is none or does not know its size.
  public static func ofTerminal(_ descriptor: Int32) -> TerminalSize? {
    var size = winsize()
    let status = unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size)
    guard status == 0, size.ws_col > 0, size.ws_row > 0 else { return nil }
    return TerminalSize(columns: Int(size.ws_col), rows: Int(size.ws_row))
  }

  /// The columns of the terminal behind a file descriptor; nil when it is none.
  ///
  /// `COLUMNS` counts before what the terminal says of itself (POSIX, XBD 8.3), and 80 where neither says anything.
  public static func columns(ofTerminal descriptor: Int32, environment: [String: String]) -> Int? {
    guard isTerminal(descriptor) else { return nil }
    if let wished = environment["COLUMNS"].flatMap({ Int($0) }), wished > 0 { return wished }
    return (ofTerminal(descriptor) ?? .standard).columns
  }

  /// Whether a file descriptor is a terminal.
  public static func isTerminal(_ descriptor: Int32) -> Bool {
    isatty(descriptor) == 1
  }
}
