internal import Glibc

/// The end of this process.
public enum EndingProcess {
  /// Ends it at once with a status.
  public static func exit(with status: Int32) -> Never { Glibc.exit(status) }
}
