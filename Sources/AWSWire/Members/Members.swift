internal import Cryptography
internal import Identity

/// Runs over the members of a structure: reads them, writes them, or describes them.
public struct Members {
  private enum Task {
    case reading
    case writing
    case describing
  }

  private let task: Task
  private let source: (any MemberSource)?
  private var context: ReadingContext
  /// What was written.
  private(set) var written: [WrittenMember] = []
  /// What was described.
  private(set) var descriptions: [MemberDescription] = []
  private var description = DescriptionContext()

  init(reading source: any MemberSource, context: ReadingContext) {
    self.task = .reading
    self.source = source
    self.context = context
  }

  init(writing: Void) {
    self.task = .writing
    self.source = nil
    self.context = ReadingContext(checksConstraints: false)
    written.reserveCapacity(8)
  }

  init(describing context: DescriptionContext) {
    self.task = .describing
    self.source = nil
    self.context = ReadingContext(checksConstraints: false)
    self.description = context
  }

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
    case .reading:
      if let found: Value = read(form, constraints) {
        value = found
      } else if context.checksConstraints, context.malformation == nil, source?.node(of: form) == nil {
        context.enter(name)
        context.violated(value: nil, "Member must not be null")
        context.leave()
      }
    case .writing: written.append(WrittenMember(form: form, value: value.tree))
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
    case .reading: value = read(form, constraints)
    case .writing: if let value { written.append(WrittenMember(form: form, value: value.tree)) }
    case .describing:
      describe(Value.self, form, isRequired: isRequired, constraints)
    }
  }

  private mutating func read<Value: WireValue>(_ form: MemberForm, _ constraints: [Constraint]) -> Value? {
    guard let node = source?.node(of: form) else { return nil }
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
    let shape = Value.describe(&description)
    descriptions.append(
      MemberDescription(
        name: form.name, shape: shape, isRequired: isRequired, location: form.location, list: form.list,
        time: form.time, constraints: constraints))
  }
}

extension Members {
  /// The context after reading.
  func takeContext() -> ReadingContext { context }

  /// The context after describing.
  func takeDescriptionContext() -> DescriptionContext { description }
}
