/// How much JSON is read at the most.
public struct JSONLimits: Hashable, Sendable {
  /// Bytes of text.
  public var bytes: Int
  /// Arrays and objects inside one another.
  public var depth: Int

  /// Sets both limits; the default depth is 128.
  public init(bytes: Int, depth: Int = 128) {
    self.bytes = bytes
    self.depth = depth
  }

  /// What a message on AWS's wire may hold: 16 MiB, 128 deep.
  public static let message = JSONLimits(bytes: 16 << 20)
}
