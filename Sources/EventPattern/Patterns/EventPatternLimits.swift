/// How large an event pattern may be.
public struct EventPatternLimits: Hashable, Sendable {
  /// Bytes of the pattern's text.
  public var bytes: Int
  /// Combinations that `$or` may make.
  public var combinations: Int
  /// Fields of one combination.
  public var fields: Int
  /// Wildcard prefixes that may be open at once in one field.
  public var wildcardComplexity: Int
  /// Objects inside one another.
  public var depth: Int

  /// Sets the limits.
  public init(
    bytes: Int = 4096, combinations: Int = 1000, fields: Int = 256, wildcardComplexity: Int = 10,
    depth: Int = 512
  ) {
    self.bytes = bytes
    self.combinations = combinations
    self.fields = fields
    self.wildcardComplexity = wildcardComplexity
    self.depth = depth
  }

  /// What the EventBridge API accepts.
  public static let service = EventPatternLimits()
  /// What a file of an operator's own detections may hold: the service's limits with 1 MiB of text.
  public static let file = EventPatternLimits(bytes: 1 << 20)
}
