internal import Identity
internal import JSONTree

extension AccountAudit {
  /// Takes an account of an audit's document in, without its checks.
  init(_ part: DocumentPart) throws(DocumentError) {
    let outcome: Outcome
    switch try part.text("outcome") {
    case "audited": outcome = .audited
    case "partial": outcome = .partial
    case "not-auditable":
      let obstacle = try part.member("obstacle")
      outcome = .notAuditable(
        AuditObstacle(
          try obstacle.word("cause", as: AuditObstacle.Cause.self), detail: try obstacle.text("detail"),
          remedy: try obstacle.text("remedy")))
    case "interrupted": outcome = .interrupted
    default: throw try part.member("outcome").unfit("an outcome of this schema")
    }
    self.init(
      account: try Account(part), outcome: outcome,
      evidence: try part.optional("root").map { root throws(DocumentError) in
        try RootEvidence(root, failures: try EvidenceFailure.list(part))
      },
      guardrails: try part.member("guardrails").fact { part throws(DocumentError) in
        try Guardrails(part)
      }, results: [])
  }
}

extension Account {
  /// Takes the members of an account in.
  init(_ part: DocumentPart) throws(DocumentError) {
    let path = try part.optionalText("path")
    self.init(
      id: try part.account("id"), name: try part.text("name"),
      email: try part.optionalText("email") ?? "", state: AccountState(rawValue: try part.text("state")),
      isManagement: try part.bool("management"),
      place: try path.map { path throws(DocumentError) in
        OrganizationPlace(
          ids: try part.texts("unitIds"), names: path.split(separator: "/").map(String.init))
      })
    if let tags = part.optional("tags")?.json.object {
      self.tags = Dictionary(tags.members.map { ($0.name, $0.value.string ?? "") }) { first, _ in first }
    }
  }
}

extension Guardrails {
  fileprivate init(_ part: DocumentPart) throws(DocumentError) {
    self.init(guards: try part.texts("guards"))
    for element in try part.list("blockers") {
      blockers.append(Blocker(policy: try element.text("policy"), tasks: try element.tasks()))
    }
    // Documents of earlier versions have no gaps.
    guard let list = part.optional("gaps") == nil ? nil : try part.list("gaps") else { return }
    for element in list {
      gaps.append(
        Gap(
          target: try element.text("target"), place: try element.text("place"), tasks: try element.tasks(),
          refusesRoot: try element.bool("refusesRoot")))
    }
  }
}

extension EvidenceFailure {
  /// The failures that a part of a document lists.
  static func list(_ part: DocumentPart) throws(DocumentError) -> [EvidenceFailure] {
    var failures: [EvidenceFailure] = []
    for element in try part.list("failures") {
      failures.append(
        EvidenceFailure(
          operation: try element.text("operation"), code: try element.optionalText("code"),
          description: try element.text("message")))
    }
    return failures
  }
}

extension DocumentPart {
  fileprivate func tasks() throws(DocumentError) -> [RootTask] {
    var tasks: [RootTask] = []
    for task in try list("tasks") {
      guard let known = RootTask(rawValue: try task.text) else { throw task.unfit("a task policy") }
      tasks.append(known)
    }
    return tasks
  }

  /// A fact: whatever `status` says other than `unknown` is known.
  func fact<Value>(
    _ read: (DocumentPart) throws(DocumentError) -> Value
  ) throws(DocumentError) -> Fact<Value> {
    guard try text("status") != "unknown" else {
      return .unknown(try optionalText("reason") ?? "not known")
    }
    return .known(try read(self))
  }
}
