internal import Glibc

/// What happens when a reader of this process's output, or the other side of a pipe, goes away.
public enum LostReaders {
  /// From now on a write to nobody fails and no longer ends the program.
  ///
  /// The system's way (SIGPIPE, signal(7)) would end a change in the middle because the pager it writes to was left.
  public static func endNothing() { _ = signal(SIGPIPE, SIG_IGN) }
}
