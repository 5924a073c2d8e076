import JSONTree

extension SimulationReader {
  static func policies(_ field: SimulationField, isTrust: Bool) throws(SimulationProblem) -> PolicySet {
    let members = try field.object([
      "identity", "permissionsBoundary", "session", "task", "resource", "scps", "rcps", "vpcEndpoint",
    ])
    var policies = PolicySet()
    policies.identity = try list(members["identity"], .identity)
    policies.permissionsBoundary = try list(members["permissionsBoundary"], .permissionsBoundary)
    policies.session = try list(members["session"], .session)
    policies.task = try members["task"].map { field throws(SimulationProblem) in try policy(field, .task) }
    policies.resource = try members["resource"].map { field throws(SimulationProblem) in
      try policy(field, isTrust ? .trust : .resource)
    }
    policies.serviceControl = try levels(members["scps"], .serviceControl)
    policies.resourceControl = try levels(members["rcps"], .resourceControl)
    policies.vpcEndpoint = try list(members["vpcEndpoint"], .vpcEndpoint)
    return policies
  }

  private static func levels(
    _ field: SimulationField?, _ kind: PolicyKind
  ) throws(SimulationProblem) -> [PolicyLevel] {
    guard let field else { return [] }
    var levels: [PolicyLevel] = []
    for element in try field.array() {
      let members = try element.object(["id", "level", "policies"])
      levels.append(
        PolicyLevel(
          id: try members.string("id") ?? "", level: try members.string("level") ?? "",
          policies: try list(members["policies"], kind)))
    }
    return levels
  }

  private static func list(
    _ field: SimulationField?, _ kind: PolicyKind
  ) throws(SimulationProblem) -> [AttachedPolicy] {
    guard let field else { return [] }
    var policies: [AttachedPolicy] = []
    for element in try field.array() { policies.append(try policy(element, kind)) }
    return policies
  }

  static func policy(
    _ field: SimulationField, _ kind: PolicyKind
  ) throws(SimulationProblem) -> AttachedPolicy {
    let members = try field.object(["id", "document"])
    let document = try members.required("document")
    let bytes: [UInt8]
    if case .string(let text) = document.source.value {
      bytes = Array(text.utf8)
    } else {
      bytes = Array(document.text.bytes[document.source.range])
    }
    do {
      let parsed = try PolicyDocument(parsing: bytes, as: kind, limits: .parameter)
      return AttachedPolicy(id: try members.string("id") ?? "", document: placed(parsed, in: document))
    } catch let problem as SimulationProblem {
      throw problem
    } catch {
      throw refusal(error, of: document)
    }
  }

  /// The document with the places of its statements counted in the whole text; a document that is a text keeps its
  /// own.
  private static func placed(_ document: PolicyDocument, in field: SimulationField) -> PolicyDocument {
    guard case .object = field.source.value else { return document }
    let start = TextPlace(of: field.source.range.lowerBound, in: field.text.bytes)
    guard start != TextPlace(line: 1, column: 1) else { return document }
    let statements = document.statements.map { statement in
      var moved = statement
      moved.place = statement.place.moved(to: start)
      return moved
    }
    return PolicyDocument(
      kind: document.kind, version: document.version, id: document.id, statements: statements)
  }

  /// The first problem of a document, at its place in the whole text.
  private static func refusal(_ error: any Error, of document: SimulationField) -> SimulationProblem {
    guard let problems = error as? PolicyProblems, let first = problems.all.first else {
      return document.problem("the policy is refused")
    }
    let more = problems.all.count > 1 ? " (and \(problems.all.count - 1) more)" : ""
    let start = TextPlace(of: document.source.range.lowerBound, in: document.text.bytes)
    if case .string = document.source.value {
      return SimulationProblem(path: document.path, place: start, message: "\(first)\(more)")
    }
    return SimulationProblem(
      path: document.path, place: first.place.moved(to: start), message: "\(first.message)\(more)")
  }
}

extension TextPlace {
  /// The place in a text of which the one it was counted in begins at `start`.
  fileprivate func moved(to start: TextPlace) -> TextPlace {
    TextPlace(line: start.line + line - 1, column: line == 1 ? start.column + column - 1 : column)
  }
}
