/// What a command line asks for.
public enum ParsedCommand: Sendable {
  /// Run this command, which holds its values.
  case run(any ParsableCommand)

  /// Print this help text, which ends with a newline.
  case help(String)

  /// Print this version.
  case version(String)

  /// Print this completion script, which ends with a newline.
  case completion(String)
}
