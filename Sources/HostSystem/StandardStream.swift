internal import Glibc

/// Where a program writes: its results to the output, everything else to the error stream.
public enum StandardStream: Int32, Sendable {
  /// Results.
  case output = 1
  /// Progress, warnings and errors.
  case error = 2

  /// Writes all of a text; what the other side no longer reads is dropped.
  public func write(_ text: String) { write(Array(text.utf8)) }

  /// Writes all bytes; what the other side no longer reads is dropped.
  public func write(_ bytes: [UInt8]) {
    var start = 0
    while start < bytes.count {
      let count = unsafe bytes.withUnsafeBytes {
        unsafe Glibc.write(rawValue, $0.baseAddress?.advanced(by: start), $0.count - start)
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return }
      start += count
    }
  }
}
