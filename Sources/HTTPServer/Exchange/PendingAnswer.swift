import HTTPMessage
import Synchronization

/// The place where a task leaves the response for the thread that sends it.
final class PendingAnswer: Sendable {
  private let response = Mutex<HTTPResponse?>(nil)

  /// Leaves the response.
  func put(_ response: HTTPResponse?) { self.response.withLock { $0 = response } }

  /// Takes the response away; nil where none has been left.
  func take() -> HTTPResponse? { response.withLock { $0.take() } }
}
