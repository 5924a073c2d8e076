import CommandLineKit

/// The value of `--print`.
enum SessionPrintArgument: String, CaseIterable, ExpressibleByArgument {
  case env
  case json
  case credentialProcess = "credential-process"
}
