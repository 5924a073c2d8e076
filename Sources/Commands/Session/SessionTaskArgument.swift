import CommandLineKit
import Operations

/// The value of `--task`.
enum SessionTaskArgument: String, CaseIterable, ExpressibleByArgument {
  case audit
  case delete
  case recover
  case s3Unlock = "s3-unlock"
  case sqsUnlock = "sqs-unlock"

  var task: RootTask { RootTask(word: rawValue) ?? .audit }
}
