/// A message or a part of one whose members are named once, for every protocol and both directions.
///
/// `members` names each stored property in the order of the service's model. Reading, writing, checking
/// and describing all run through it.
public protocol Structure: WireValue {
  /// A structure whose members all have their empty values.
  init()

  /// Passes every member to the visitor.
  mutating func members(_ members: inout Members)
}

extension Structure {
  /// Reads the members that are there.
  public static func read(_ node: WireNode, _ context: inout ReadingContext) -> Self? {
    let node = node.opened
    guard node.isStructure else {
      context.malformed("a structure", node)
      return nil
    }
    var value = Self()
    var members = Members(reading: node, context: context)
    value.members(&members)
    context = members.takeContext()
    return value
  }

  /// The members that are there, in order.
  public var tree: WireTree {
    var copy = self
    var members = Members(writing: ())
    copy.members(&members)
    return .structure(members.written)
  }

  /// The members' descriptions; a structure inside itself is named but not described again.
  public static func describe(_ context: inout DescriptionContext) -> ShapeDescription {
    let name = String(reflecting: Self.self)
    guard context.enter(name) else { return .structure([]) }
    var value = Self()
    var members = Members(describing: context)
    value.members(&members)
    context = members.takeDescriptionContext()
    context.leave(name)
    return .structure(members.descriptions)
  }
}
