internal import Glibc

/// A line that somebody types.
public enum TypedLine {
  /// Waits for a line on standard input, and gives up when a closure says so; nil then, and at the end of the input.
  ///
  /// What is typed is looked for ten times a second. At most 4,096 bytes are taken.
  public static func read(unless isOver: () -> Bool) -> String? {
    var line: [UInt8] = []
    while !isOver(), line.count < 4_096 {
      var place = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      guard unsafe poll(&place, 1, 100) > 0 else { continue }
      var byte: UInt8 = 0
      let count = unsafe Glibc.read(STDIN_FILENO, &byte, 1)
      if count < 0 && errno == EINTR { continue }
      guard count == 1 else { return nil }
      if byte == 0x0A { return String(decoding: line, as: UTF8.self) }
      line.append(byte)
    }
    return nil
  }
}
