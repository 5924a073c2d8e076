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
    for await signal in await all() { return signal }
    return .terminate
  }

  /// Each signal as it arrives; the program listens until it ends.
  ///
  /// No signal is lost from the moment it returns. A source is set up in the background, and a signal that comes
  /// before that would find nobody who listens.
  public static func all() async -> AsyncStream<Interruption> {
    let (stream, continuation) = AsyncStream.makeStream(of: Interruption.self)
    for interruption in [Interruption.hangup, .interrupt, .terminate] {
      await withCheckedContinuation { registered in
        _ = signal(interruption.rawValue, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: interruption.rawValue, queue: .global())
        source.setEventHandler {
          // The handler holds its source, which nobody else does.
          withExtendedLifetime(source) { _ = continuation.yield(interruption) }
        }
        source.setRegistrationHandler { registered.resume() }
        source.resume()
      }
    }
    return stream
  }
}
