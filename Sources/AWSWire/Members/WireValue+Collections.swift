extension Array: WireValue where Element: WireValue {
  /// Reads the elements in order.
  public static func read(_ node: WireNode, _ context: inout ReadingContext) -> [Element]? {
    guard let nodes = node.elements() else {
      context.malformed("a list", node)
      return nil
    }
    var values: [Element] = []
    values.reserveCapacity(nodes.count)
    for (index, element) in nodes.enumerated() {
      context.enter("\(index + 1)")
      context.enter("member")
      if element.isThere || Element.self is any Structure.Type {
        if let value = Element.read(element, &context) { values.append(value) }
      } else {
        context.violated(value: nil, "Member must not be null")
      }
      context.leave()
      context.leave()
    }
    return values
  }

  /// The elements.
  public var tree: WireTree { .list(map(\.tree)) }

  /// A list.
  public static func describe(_ context: inout DescriptionContext) -> ShapeDescription {
    .list(Element.describe(&context))
  }
}

extension Dictionary: WireValue where Key == String, Value: WireValue {
  /// Reads the entries.
  public static func read(_ node: WireNode, _ context: inout ReadingContext) -> [String: Value]? {
    guard let entries = node.entries() else {
      context.malformed("a map", node)
      return nil
    }
    var values: [String: Value] = [:]
    for (key, entry) in entries {
      context.enter(key)
      if let value = Value.read(entry, &context) { values[key] = value }
      context.leave()
    }
    return values
  }

  /// The entries, in the order of their keys.
  public var tree: WireTree {
    .map(sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value.tree) })
  }

  /// A map.
  public static func describe(_ context: inout DescriptionContext) -> ShapeDescription {
    .map(Value.describe(&context))
  }
}
