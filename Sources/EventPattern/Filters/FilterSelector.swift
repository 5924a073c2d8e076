public import JSONTree

/// A path into a JSON message, such as `$.userIdentity.type`, `$.items[0].id` or `$.items[*].id`.
///
/// A wildcard stands for every element of an array or every member of an object, once in a selector.
public struct FilterSelector: Hashable, Sendable {
  enum Step: Hashable, Sendable {
    case member(String)
    case element(Int)
    case everyElement
    case everyMember
  }

  /// The text it was read from.
  public let source: String
  let steps: [Step]

  /// Reads a selector.
  public init(parsing text: String) throws(InvalidFilterPattern) {
    var parser = FilterParser(text)
    self = try parser.selector()
    try parser.expectEnd()
  }

  init(source: String, steps: [Step]) {
    self.source = source
    self.steps = steps
  }

  /// Whether it has a wildcard.
  var hasWildcard: Bool { steps.contains(.everyElement) || steps.contains(.everyMember) }

  /// The values it leads to; none where a step is missing or stands on another kind of value.
  public func values(in message: JSON) -> [JSON] {
    var values = [message]
    for step in steps {
      switch step {
      case .member(let name): values = values.compactMap { $0[name] }
      case .element(let index): values = values.compactMap { $0[index] }
      case .everyElement: values = values.flatMap { $0.array ?? [] }
      case .everyMember: values = values.flatMap { $0.object?.members.map(\.value) ?? [] }
      }
    }
    return values
  }
}
