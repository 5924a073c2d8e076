public import JSONTree

/// Why a simulation request could not be read.
public struct SimulationProblem: Error, Sendable, Hashable, CustomStringConvertible {
  /// The field, such as `policies.identity[0].document`; empty for the text as a whole.
  public let path: String
  /// Where it stands.
  public let place: TextPlace
  /// What is wrong.
  public let message: String

  /// Describes a problem.
  public init(path: String, place: TextPlace, message: String) {
    self.path = path.onOneLine
    self.place = place
    self.message = message.onOneLine
  }

  /// One line for the reader.
  public var description: String {
    "line \(place.line), column \(place.column): \(path.isEmpty ? "" : "\(path): ")\(message)"
  }
}
