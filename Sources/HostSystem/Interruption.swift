internal import Dispatch
internal import Glibc

/// The signals that ask a program to end.
public enum Interruption: Int32, Sendable {
  /// The terminal is gone.
  case hangup = 1
  /// Ctrl-C.
  case interrupt = 2
  /// `kill`.
  case terminate = 15

  /// Waits for one of the signals, which from then on no longer end the program by themselves.
  public static func next() async -> Interruption {
    for await signal in all() { return signal }
    return .terminate
  }

  /// Each signal as it arrives; the program listens until it ends.
  public static func all() -> AsyncStream<Interruption> {
    AsyncStream { continuation in
      for interruption in [Interruption.hangup, .interrupt, .terminate] {
        _ = signal(interruption.rawValue, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: interruption.rawValue, queue: .global())
        source.setEventHandler {
          // The handler holds its source, which nobody else does.
          withExtendedLifetime(source) { _ = continuation.yield(interruption) }
        }
        source.resume()
      }
    }
  }
}
