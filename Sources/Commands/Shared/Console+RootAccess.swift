import CommandLineKit
import Operations

extension Console {
  /// Tells of an error, and gives the status to end with.
  func end(_ error: RootAccessError) -> ExitCode {
    self.error(error.description)
    return switch error.code {
    case .usage: .usage
    case .refused: .impossible
    case .interrupted: .interrupted
    }
  }
}
