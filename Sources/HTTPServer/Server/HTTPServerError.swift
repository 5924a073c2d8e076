/// Why a server could not start.
public struct HTTPServerError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kind of failure.
  public enum Code: Hashable, Sendable {
    /// The configuration asks for something that cannot be.
    case invalidConfiguration
    /// The port is taken.
    case addressInUse
    /// The system refused for another reason.
    case couldNotListen
  }

  /// The kind of failure.
  public let code: Code
  /// The failure in words.
  public let description: String

  init(_ code: Code, _ description: String) {
    self.code = code
    self.description = description
  }
}
