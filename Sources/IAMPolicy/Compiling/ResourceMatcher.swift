/// One pattern of a `Resource` or `NotResource` element.
enum ResourceMatcher: Sendable, Hashable {
  case anything
  case nothing
  case arn(ARNPattern)
  case template(Template)

  /// How a request's resource answers.
  enum Answer {
    case match
    case noMatch
    /// A variable has no value: the statement does not apply, be it `Resource` or `NotResource`.
    case unresolved
  }

  /// Compiles a pattern by the rules of the kind of policy it stands in.
  init(_ text: String, variables: Bool, kind: PolicyKind) {
    guard !text.utf8.allSatisfy({ $0 == 0x2A }) || text.isEmpty else {
      self = .anything
      return
    }
    let completed = Self.completed(text, kind: kind)
    guard let completed else {
      self = .nothing
      return
    }
    switch TextOperand(completed, variables: variables, wildcards: true) {
    case .fixed(let glob):
      self = ARNPattern(pattern: glob.pattern, ignoringCaseInHead: true).map { .arn($0) } ?? .nothing
    case .template(let template): self = .template(template)
    case .broken: self = .nothing
    }
  }

  /// Fills a pattern of fewer than six parts up with `*`, where its kind of policy does so.
  static func completed(_ text: String, kind: PolicyKind) -> String? {
    let colons = text.utf8.count { $0 == 0x3A }
    guard colons < 5 else { return text }
    switch kind {
    case .identity, .session, .permissionsBoundary, .task: break
    case .resource, .trust, .vpcEndpoint:
      guard text.utf8.contains(where: { $0 == 0x2A || $0 == 0x3F }) else { return nil }
    case .serviceControl: guard text.utf8.last == 0x2A else { return nil }
    case .resourceControl: return nil
    }
    return text + String(repeating: ":*", count: 5 - colons)
  }

  @inline(__always)
  func answer(to name: borrowing ResourceName, in scope: borrowing Scope) -> Answer {
    switch self {
    case .anything: return .match
    case .nothing: return .noMatch
    case .arn(let pattern): return pattern.matches(name) ? .match : .noMatch
    case .template(let template):
      guard let expanded = template.expanded(in: scope) else { return .unresolved }
      guard let pattern = ARNPattern(pattern: expanded, ignoringCaseInHead: true) else { return .noMatch }
      return pattern.matches(name) ? .match : .noMatch
    }
  }
}
