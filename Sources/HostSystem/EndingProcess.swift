internal import Glibc

/// The end of this process.
public enum EndingProcess {
  /// Ends it at once with a status; nothing that was registered for the end runs.
  ///
  /// Libraries register handlers that free what other threads may still use, such as OpenSSL beside a transport
  /// that closes its connections (OPENSSL_init_crypto(3), "OPENSSL_INIT_NO_ATEXIT"). Streams are written without
  /// buffers and files when they change, so that nothing is left to write.
  public static func exit(with status: Int32) -> Never { _exit(status) }
}
