internal import Glibc
internal import Synchronization

/// Where a program writes: its results to the output, everything else to the error stream.
public enum StandardStream: Int32, Sendable {
  /// Results.
  case output = 1
  /// Progress, warnings and errors.
  case error = 2

  /// What became of results that could not be written.
  public enum Loss: Hashable, Sendable {
    /// Whoever read them reads no more, as `head` after its last line (EPIPE).
    case readerGone
    /// The system would not take them, for this reason, such as a full disk.
    case refused(String)
  }

  private static let outputLoss = Mutex<Loss?>(nil)

  /// The first loss of results in this process; nil while all of them were written.
  public static var lostOutput: Loss? { outputLoss.withLock { $0 } }

  /// Writes all of a text; what cannot be written is dropped, and of results the loss is kept.
  public func write(_ text: String) { write(Array(text.utf8)) }

  /// Writes all bytes; what cannot be written is dropped, and of results the loss is kept.
  public func write(_ bytes: [UInt8]) {
    guard Descriptor.write(bytes, to: rawValue) else { return noteLoss(errno) }
  }

  private func noteLoss(_ code: Int32) {
    guard self == .output else { return }
    Self.outputLoss.withLock { $0 = $0 ?? (code == EPIPE ? .readerGone : .refused(SystemError.text(code))) }
  }
}
