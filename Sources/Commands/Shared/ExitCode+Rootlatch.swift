public import CommandLineKit

extension ExitCode {
  /// Done, and something needs attention: findings, failed accounts, a mismatch.
  public static let attention = ExitCode(1)
  /// Could not be done: credentials, network, refused.
  public static let impossible = ExitCode(3)
  /// Interrupted; what there was has been printed or saved.
  public static let interrupted = ExitCode(4)
}
