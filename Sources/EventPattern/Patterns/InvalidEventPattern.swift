/// A text that is no event pattern, in the words EventBridge uses.
///
/// Source: the service's `InvalidEventPatternException`; the reasons are those of event-ruler.
public struct InvalidEventPattern: Error, Hashable, Sendable, CustomStringConvertible {
  /// The reason alone, with the place in the text where the compiler knows it.
  public let reason: String

  /// Wraps a reason.
  public init(reason: String) { self.reason = reason }

  /// The message of the exception.
  public var description: String { "Event pattern is not valid. Reason: \(reason)" }
}
