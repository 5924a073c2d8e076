/// How much of a document from outside is read before it is refused.
public struct XMLLimits: Hashable, Sendable {
  /// The most bytes.
  public var bytes: Int
  /// The most elements inside each other; libxml2 allows no more than 256 itself.
  public var depth: Int
  /// The most elements and attributes together.
  public var nodes: Int

  /// Creates limits; the defaults hold the largest answers of IAM and STS.
  public init(bytes: Int = 8_388_608, depth: Int = 64, nodes: Int = 200_000) {
    self.bytes = bytes
    self.depth = depth
    self.nodes = nodes
  }
}
