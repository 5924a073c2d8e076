public import Identity

/// What was dropped of what waited for a sink that took nothing.
public struct WatchLoss: Hashable, Sendable {
  /// The sink's name.
  public let sink: String
  /// How many notices, by severity.
  public let dropped: [Severity: Int]

  /// Puts a loss together.
  public init(sink: String, dropped: [Severity: Int]) {
    self.sink = sink
    self.dropped = dropped
  }

  /// All of them.
  public var count: Int { dropped.values.reduce(0, +) }
  /// The most urgent of them.
  public var worst: Severity { dropped.keys.max() ?? .info }
}
