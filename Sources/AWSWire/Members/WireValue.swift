/// A value that can stand as a member of a message.
public protocol WireValue: Sendable {
  /// Reads it from its place; nil after telling the context what is wrong.
  static func read(_ node: WireNode, _ context: inout ReadingContext) -> Self?

  /// What is written in its place.
  var tree: WireTree { get }

  /// What kind of value it is.
  static func describe(_ context: inout DescriptionContext) -> ShapeDescription
}
