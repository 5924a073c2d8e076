internal import Cryptography
internal import Identity

/// Runs over the members of a structure: reads them, writes them, or describes them.
public struct Members {
  private enum Task {
    /// Between two members: what a case holds was taken out, so that it is changed in place and not copied.
    case nothing
    case reading(any MemberSource, ReadingContext)
    case writing([WrittenMember])
    case describing([MemberDescription], DescriptionContext)
  }

  private var task: Task

  init(reading node: WireNode, context: ReadingContext) {
    self.task = .reading(node, context)
  }

  init(reading source: any MemberSource, context: ReadingContext) {
    self.task = .reading(source, context)
  }

  init(writing: Void) {
    var written: [WrittenMember] = []
    written.reserveCapacity(8)
    self.task = .writing(written)
  }

  init(describing context: DescriptionContext) { self.task = .describing([], context) }

  /// A member that the service's model requires, and that is always there.
  @specialized(where Value == String)
  @specialized(where Value == Int)
  @specialized(where Value == Bool)
  @specialized(where Value == Timestamp)
  @specialized(where Value == Secret)
  public mutating func required<Value: WireValue>(
    _ name: String, _ value: inout Value, in location: MemberLocation = .body, list: ListForm = .members,
    time: TimestampForm? = nil, _ constraints: Constraint...
  ) {
    let form = MemberForm(name: name, location: location, list: list, time: time)
    switch task {
    case .nothing: break
    case .reading(let source, var context):
      task = .nothing
      if let found: Value = Self.read(form, source, constraints, &context) {
        value = found
      } else if context.checksConstraints, context.malformation == nil, source.node(of: form) == nil {
        context.enter(name)
        context.violated(value: nil, "Member must not be null")
        context.leave()
      }
      task = .reading(source, context)
    case .writing(var written):
      task = .nothing
      written.append(WrittenMember(form: form, value: value.tree))
      task = .writing(written)
    case .describing:
      describe(Value.self, form, isRequired: true, constraints)
    }
  }

  /// A member that may be absent.
  @specialized(where Value == String)
  @specialized(where Value == Int)
  @specialized(where Value == Bool)
  @specialized(where Value == Timestamp)
  @specialized(where Value == Secret)
  public mutating func optional<Value: WireValue>(
    _ name: String, _ value: inout Value?, in location: MemberLocation = .body, list: ListForm = .members,
    time: TimestampForm? = nil, _ constraints: Constraint...
  ) {
    visit(
      MemberForm(name: name, location: location, list: list, time: time), &value, isRequired: false,
      constraints)
  }

  /// A member that the model requires but that AWS leaves out in some answers, such as root's `UserName`.
  public mutating func expected<Value: WireValue>(
    _ name: String, _ value: inout Value?, in location: MemberLocation = .body, list: ListForm = .members,
    time: TimestampForm? = nil, _ constraints: Constraint...
  ) {
    visit(
      MemberForm(name: name, location: location, list: list, time: time), &value, isRequired: true,
      constraints)
  }

  private mutating func visit<Value: WireValue>(
    _ form: MemberForm, _ value: inout Value?, isRequired: Bool, _ constraints: [Constraint]
  ) {
    switch task {
    case .nothing: break
    case .reading(let source, var context):
      task = .nothing
      value = Self.read(form, source, constraints, &context)
      task = .reading(source, context)
    case .writing(var written):
      guard let value else { return }
      task = .nothing
      written.append(WrittenMember(form: form, value: value.tree))
      task = .writing(written)
    case .describing:
      describe(Value.self, form, isRequired: isRequired, constraints)
    }
  }

  private static func read<Value: WireValue>(
    _ form: MemberForm, _ source: any MemberSource, _ constraints: [Constraint],
    _ context: inout ReadingContext
  ) -> Value? {
    guard let node = source.node(of: form) else { return nil }
    context.enter(form.name)
    defer { context.leave() }
    guard let value = Value.read(node, &context) else { return nil }
    if context.checksConstraints, !constraints.isEmpty {
      let tree = value.tree
      for constraint in constraints {
        if let complaint = constraint.complaint(about: tree) {
          context.violated(value: tree.shown, complaint)
        }
      }
    }
    return value
  }

  private mutating func describe<Value: WireValue>(
    _ type: Value.Type, _ form: MemberForm, isRequired: Bool, _ constraints: [Constraint]
  ) {
    guard case .describing(var descriptions, var context) = task else { return }
    task = .nothing
    let shape = Value.describe(&context)
    descriptions.append(
      MemberDescription(
        name: form.name, shape: shape, isRequired: isRequired, location: form.location, list: form.list,
        time: form.time, constraints: constraints))
    task = .describing(descriptions, context)
  }
}

extension Members {
  /// What was written.
  var written: [WrittenMember] {
    if case .writing(let written) = task { written } else { [] }
  }

  /// What was described.
  var descriptions: [MemberDescription] {
    if case .describing(let descriptions, _) = task { descriptions } else { [] }
  }

  /// The context after reading.
  func takeContext() -> ReadingContext {
    if case .reading(_, let context) = task { context } else { ReadingContext(checksConstraints: false) }
  }

  /// The context after describing.
  func takeDescriptionContext() -> DescriptionContext {
    if case .describing(_, let context) = task { context } else { DescriptionContext() }
  }
}
